package org.goldthread.reviews.vault;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.learning.web.Prose;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Entering who somebody is, and opening it: once, with a reason, never kept by the browser. */
@Controller
@RequestMapping("/reviews/activities/{reference}/names/{person}")
class NamePages {

    private static final String[] ORDER = {"name", "otherNames", "dateOfBirth", "nhsNumber", "address"};
    private static final Map<String, String> DATES = Map.of("dateOfBirth", "The date of birth");
    private static final Map<String, String> WITHOUT = Map.of(
            "other names", "otherNames",
            "date of birth", "dateOfBirth",
            "NHS number", "nhsNumber",
            "address", "address");

    private final NamesPages names;
    private final KeepingNames keeping;
    private final OpeningName opening;
    private final CurrentFramework framework;

    NamePages(NamesPages names, KeepingNames keeping, OpeningName opening, CurrentFramework framework) {
        this.names = names;
        this.keeping = keeping;
        this.opening = opening;
        this.framework = framework;
    }

    /**
     * What the form shows.
     *
     * @param kept which fields are kept and can be taken out
     */
    record EntryPage(
            String reference, String pseudonym, List<Link> crumbs, String back, boolean changing, List<Choice> kept) {}

    /** What the page shows that asks for the reason. */
    record AskPage(String reference, String pseudonym, List<Link> crumbs, String back) {}

    /** What the page shows that shows a name. */
    record OpenedPage(
            String reference, String pseudonym, List<Link> crumbs, String back, List<Row> rows, long logged) {}

    @GetMapping("/change")
    String form(Actor actor, @PathVariable String reference, @PathVariable PersonId person, Model model) {
        ActivityFrame frame = names.frame(actor, reference);
        ReadingNames.Line line = names.line(actor, frame, person);
        return show(model, frame, line, Form.blank().showing("version", line.version()));
    }

    @PostMapping("/change")
    String keep(
            By by,
            @PathVariable String reference,
            @PathVariable PersonId person,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        ActivityFrame frame = names.frame(by.actor(), reference);
        ReadingNames.Line line = names.line(by.actor(), frame, person);
        Form form = Form.entered(parameters);
        java.time.LocalDate born = FormAgain.date(form, "dateOfBirth");
        Identity identity = new Identity(
                form.text("name"),
                form.text("otherNames").lines().toList(),
                born == null ? null : born.toString(),
                form.text("nhsNumber"),
                form.text("address"));
        Outcome<Stored<VaultEntry>> outcome = FormAgain.unlessUnreadable(
                form,
                DATES,
                () -> identity.check(!line.entry().isKept(), framework.now().today())
                        .orElse(() -> Outcome.refused(new Refusal.Invalid(List.of()))),
                () -> keeping.merge(
                        by, frame.activity().id(), person, FormAgain.version(form), identity, form.texts("without")));
        return outcome.fold(
                stored -> "redirect:" + frame.path() + "/names?done=kept",
                why -> show(model, frame, line, FormAgain.with(form, why, response, ORDER)));
    }

    private static String show(Model model, ActivityFrame frame, ReadingNames.Line line, Form form) {
        List<Choice> kept = new ArrayList<>();
        Sealed sealed = line.entry().sealed();
        if (sealed != null) {
            sealed.fields().stream()
                    .filter(WITHOUT::containsKey)
                    .forEach(field -> kept.add(Choice.of(WITHOUT.getOrDefault(field, field), "The " + field)));
        }
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new EntryPage(
                        frame.activity().reference().text(),
                        line.person().pseudonym(),
                        NamesPages.crumbs(frame, sealed == null ? "Enter a name" : "Change a name"),
                        frame.path() + "/names",
                        sealed != null,
                        kept));
        return "reviews/name-change";
    }

    @GetMapping("/open")
    String ask(Actor actor, @PathVariable String reference, @PathVariable PersonId person, Model model) {
        ActivityFrame frame = names.frame(actor, reference);
        return ask(model, frame, names.line(actor, frame, person), Form.blank());
    }

    @PostMapping("/open")
    String open(
            By by,
            @PathVariable String reference,
            @PathVariable PersonId person,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        ActivityFrame frame = names.frame(by.actor(), reference);
        ReadingNames.Line line = names.line(by.actor(), frame, person);
        Form form = Form.entered(parameters);
        return opening.open(by, frame.activity().id(), person, form.text("reason"))
                .fold(
                        opened -> shown(model, frame, opened, response),
                        why -> ask(model, frame, line, FormAgain.with(form, why, response, "reason")));
    }

    private static String ask(Model model, ActivityFrame frame, ReadingNames.Line line, Form form) {
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new AskPage(
                        frame.activity().reference().text(),
                        line.person().pseudonym(),
                        NamesPages.crumbs(frame, "Open a name"),
                        frame.path() + "/names"));
        return "reviews/name-open";
    }

    private static String shown(
            Model model, ActivityFrame frame, OpeningName.Opened opened, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        Identity identity = opened.identity();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Name", given(identity.name())));
        rows.add(Row.of("Other names", Prose.lines(identity.otherNames())));
        rows.add(Row.of(
                "Date of birth", identity.born().map(PageWords::date).orElseGet(() -> given(identity.dateOfBirth()))));
        rows.add(Row.of("NHS number", given(spaced(identity.nhsNumber()))));
        rows.add(Row.of("Address", Prose.content(identity.address())));
        model.addAttribute(
                "page",
                new OpenedPage(
                        frame.activity().reference().text(),
                        opened.pseudonym(),
                        NamesPages.crumbs(frame, "Opened"),
                        frame.path() + "/names",
                        rows,
                        opened.logged()));
        return "reviews/name-opened";
    }

    private static @Nullable String spaced(@Nullable String number) {
        return number == null ? null : number.replaceFirst("(\\d{3})(\\d{3})(\\d{4})", "$1 $2 $3");
    }

    private static String given(@Nullable String value) {
        return value == null ? "Not given" : value;
    }
}
