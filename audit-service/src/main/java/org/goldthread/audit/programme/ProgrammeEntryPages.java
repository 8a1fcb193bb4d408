package org.goldthread.audit.programme;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goldthread.audit.words.Done;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One audit of a year's programme: changed while it is planned, then opened (A2). */
@Controller
@RequestMapping("/audits/programme/{year}/entries/{entry}")
class ProgrammeEntryPages {

    private final PlanningProgramme planning;
    private final CurrentFramework framework;
    private final Addresses addresses;

    ProgrammeEntryPages(PlanningProgramme planning, CurrentFramework framework, Addresses addresses) {
        this.planning = planning;
        this.framework = framework;
        this.addresses = addresses;
    }

    /** One entry. */
    record EntryPage(
            List<Link> crumbs,
            ProgrammeEntry entry,
            String type,
            String path,
            long version,
            boolean changes,
            @Nullable String audit,
            List<String> agencies,
            List<Choice> themes) {}

    @GetMapping
    String entry(
            Actor actor,
            @PathVariable int year,
            @PathVariable UUID entry,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        Done.show(model, done);
        ProgrammeEntry shown = found(actor, year, entry);
        Form form = Form.blank()
                .showing("title", shown.title())
                .showing("theme", shown.theme())
                .showing("opensOn", shown.opensOn())
                .showing("dueOn", shown.dueOn());
        return showEntry(actor, year, shown, form, model);
    }

    @PostMapping
    String change(
            By by,
            @PathVariable int year,
            @PathVariable UUID entry,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        ProgrammeEntry before = found(by.actor(), year, entry);
        Map<String, String> dates = new LinkedHashMap<>();
        dates.put("opensOn", "The day on which agencies are asked");
        dates.put("dueOn", "The day by which agencies answer");
        return FormAgain.unlessUnreadable(
                        form,
                        dates,
                        () -> planning.change(
                                by,
                                year,
                                entry,
                                FormAgain.version(form),
                                new Programme.EntryTerms(
                                        form.text("title"),
                                        form.text("theme"),
                                        FormAgain.date(form, "opensOn"),
                                        FormAgain.date(form, "dueOn"))))
                .fold(
                        made -> "redirect:" + path(year, entry) + "?done=programme-changed",
                        why -> showEntry(
                                by.actor(),
                                year,
                                before,
                                FormAgain.with(form, why, response, "title", "theme", "opensOn", "dueOn"),
                                model));
    }

    @PostMapping("/open")
    String open(By by, @PathVariable int year, @PathVariable UUID entry) {
        return planning.open(by, year, entry)
                .map(made -> "redirect:"
                        + addresses.activity(String.valueOf(made.value()
                                .entry(entry)
                                .map(ProgrammeEntry::reference)
                                .orElse("")))
                        + "/returns")
                .orElseThrow(PageRefused::new);
    }

    private String showEntry(Actor actor, int year, ProgrammeEntry entry, Form form, Model model) {
        long version = planning.of(year).map(Stored::version).orElse(0L);
        boolean changes = PlanningProgramme.mayPlan(actor) && !entry.opened();
        List<Choice> themes = new ArrayList<>(List.of(Choice.of("", "No theme yet")));
        planning.approvedThemes(entry.typeId()).forEach(theme -> themes.add(Choice.of(theme, theme)));
        String own = planning.ownOnly(actor);
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new EntryPage(
                        addresses.crumbs(
                                Link.to("/audits/programme/" + year, "Programme " + Programme.words(year)),
                                Link.here(entry.title())),
                        entry,
                        framework
                                .now()
                                .type(entry.typeId())
                                .map(type -> type.name())
                                .orElse(entry.typeId()),
                        path(year, entry.entry()),
                        version,
                        changes,
                        entry.opened() ? addresses.activity(String.valueOf(entry.reference())) : null,
                        (own == null ? entry.agencies() : List.of(own))
                                .stream().map(framework.now()::agencyName).toList(),
                        themes));
        return "audit/programme-entry";
    }

    private ProgrammeEntry found(Actor actor, int year, UUID entry) {
        return planning.of(year)
                .flatMap(stored -> planning.entries(actor, stored.value()).stream()
                        .filter(each -> each.entry().equals(entry))
                        .findFirst())
                .orElseThrow(() -> new PageRefused(new Refusal.Missing()));
    }

    static String path(int year, UUID entry) {
        return "/audits/programme/" + year + "/entries/" + entry;
    }
}
