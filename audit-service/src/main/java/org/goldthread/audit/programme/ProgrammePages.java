package org.goldthread.audit.programme;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.goldthread.audit.words.Done;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A year's programme: what is planned when, what it asks of whom, what clashes (A2). */
@Controller
@RequestMapping("/audits/programme")
class ProgrammePages {

    private final PlanningProgramme planning;
    private final CurrentFramework framework;
    private final Addresses addresses;

    ProgrammePages(PlanningProgramme planning, CurrentFramework framework, Addresses addresses) {
        this.planning = planning;
        this.framework = framework;
        this.addresses = addresses;
    }

    /** An audit in the table. */
    record EntryLine(String path, String title, String theme, String opens, String due, String agencies, Tag state) {}

    /** A clash in words. */
    record ClashLine(String one, String other, String who) {}

    /** The year. */
    record YearPage(
            List<Link> crumbs,
            String years,
            @Nullable String before,
            String after,
            boolean laidOut,
            boolean mayLayOut,
            boolean mayPropose,
            String path,
            @Nullable Long seed,
            List<EntryLine> lines,
            ReturnsChart chart,
            List<LoadLine> load,
            List<ClashLine> clashes) {}

    @GetMapping
    String current() {
        return "redirect:/audits/programme/" + planning.thisYear();
    }

    @GetMapping("/{year}")
    String year(
            Actor actor, @PathVariable int year, @RequestParam(required = false) @Nullable String done, Model model) {
        Done.show(model, done);
        return show(actor, year, Form.blank(), model);
    }

    @PostMapping("/{year}")
    String layOut(
            By by,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        String seed = form.text("seed");
        Outcome<Stored<Programme>> outcome = seed.isEmpty() || seed.matches("\\d{1,9}")
                ? planning.layOut(by, year, seed.isEmpty() ? null : Long.valueOf(seed))
                : Outcome.refused(Refusal.invalid("seed", "no-number", "The seed is a whole number"));
        return outcome.fold(
                made -> "redirect:/audits/programme/" + year + "?done=programme-laid-out",
                why -> show(by.actor(), year, FormAgain.with(form, why, response, "seed"), model));
    }

    private String show(Actor actor, int year, Form form, Model model) {
        if (year < 2015 || year > planning.thisYear() + 20) {
            throw new PageRefused(new Refusal.Missing());
        }
        List<ProgrammeEntry> entries = planning.of(year)
                .map(stored -> planning.entries(actor, stored.value()))
                .orElse(List.of());
        String own = planning.ownOnly(actor);
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new YearPage(
                        addresses.crumbs(Link.here("Programme")),
                        Programme.words(year),
                        year > 2015 ? "/audits/programme/" + (year - 1) : null,
                        "/audits/programme/" + (year + 1),
                        planning.of(year).isPresent(),
                        PlanningProgramme.mayPlan(actor)
                                && year >= planning.thisYear()
                                && year <= planning.thisYear() + 2,
                        own == null,
                        "/audits/programme/" + year,
                        planning.of(year).map(stored -> stored.value().seed()).orElse(null),
                        entries.stream().map(entry -> line(year, entry)).toList(),
                        ReturnsChart.of(year, entries),
                        LoadLine.of(
                                AgencyLoad.of(year, entries).stream()
                                        .filter(load ->
                                                own == null || load.agency().equals(own))
                                        .toList(),
                                framework.now()),
                        AgencyLoad.clashes(entries).stream()
                                .map(clash -> new ClashLine(
                                        clash.one().title(),
                                        clash.other().title(),
                                        own == null
                                                ? who(clash.agencies())
                                                : framework.now().agencyName(own)))
                                .toList()));
        return "audit/programme";
    }

    private String who(List<String> agencies) {
        return agencies.size() > 5
                ? agencies.size() + " agencies"
                : String.join(
                        ", ", agencies.stream().map(framework.now()::agencyName).toList());
    }

    private EntryLine line(int year, ProgrammeEntry entry) {
        return new EntryLine(
                ProgrammeEntryPages.path(year, entry.entry()),
                entry.title(),
                entry.theme() == null ? "" : entry.theme(),
                PageWords.date(entry.opensOn()),
                PageWords.date(entry.dueOn()),
                PageWords.count(entry.agencies().size(), "agency", "agencies"),
                state(entry));
    }

    private Tag state(ProgrammeEntry entry) {
        EntryState state = planning.state(entry);
        return switch (state) {
            case PLANNED -> Tag.waiting(state.words());
            case TO_BE_OPENED -> Tag.soon(state.words());
            case OPENED -> Tag.inProgress("Opened as " + entry.reference());
            case DONE -> Tag.done("Done: " + entry.reference());
        };
    }

    @GetMapping("/{year}/calendar")
    ResponseEntity<String> calendar(Actor actor, @PathVariable int year) {
        Programme programme =
                planning.of(year).map(Stored::value).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"audit-programme-" + year + ".ics\"")
                .body(planning.calendar(actor, programme));
    }
}
