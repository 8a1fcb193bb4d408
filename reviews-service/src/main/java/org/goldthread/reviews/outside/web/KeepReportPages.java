package org.goldthread.reviews.outside.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Difference;
import org.goldthread.pages.component.Link;
import org.goldthread.reviews.outside.KeepingReport;
import org.goldthread.reviews.outside.KeepingReport.Step;
import org.goldthread.reviews.outside.OwedReport;
import org.goldthread.reviews.outside.OwedReportId;
import org.goldthread.reviews.outside.ReportPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An officer sets another day for a report, sends it back, or says that it is not owed. */
@Controller
@RequestMapping(ReportWords.LIST + "/{id}/change")
class KeepReportPages {

    private static final String[] ORDER = {"step", "dueOn", "reason"};
    private static final Map<String, String> DATES = Map.of("dueOn", "The day by which it is due");

    private final YearlyReportPages reports;
    private final KeepingReport keeping;

    KeepReportPages(YearlyReportPages reports, KeepingReport keeping) {
        this.reports = reports;
        this.keeping = keeping;
    }

    /** What the form shows. */
    record KeepView(String caption, List<Link> crumbs, String back, List<Choice> steps, List<Difference> differences) {}

    @GetMapping
    String ask(Actor actor, @PathVariable OwedReportId id, Model model) {
        Stored<OwedReport> stored = kept(actor, id);
        Form form = Form.blank()
                .showing("version", stored.version())
                .showing("dueOn", stored.value().dueOn());
        return show(model, stored.value(), form, List.of());
    }

    @PostMapping
    String keep(
            By by,
            @PathVariable OwedReportId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        kept(by.actor(), id);
        Form form = Form.entered(parameters);
        Step step = step(form.text("step"));
        Outcome<Stored<OwedReport>> outcome = FormAgain.unlessUnreadable(
                form,
                step == Step.DUE ? DATES : Map.of(),
                () -> Outcome.refused(new Refusal.Invalid(List.of())),
                () -> keeping.keep(
                        by, id, FormAgain.version(form), step, FormAgain.date(form, "dueOn"), form.text("reason")));
        return outcome.fold(done -> "redirect:" + ReportWords.LIST + "/" + id + "?done=kept", why -> {
            OwedReport now = kept(by.actor(), id).value();
            List<Difference> differences = why instanceof Refusal.Stale
                    ? List.of(
                            Difference.of("State", "", now.state().words()),
                            Difference.of(
                                    "Due", PageWords.date(FormAgain.date(form, "dueOn")), PageWords.date(now.dueOn())))
                    : List.of();
            return show(model, now, FormAgain.with(form, why, response, ORDER), differences);
        });
    }

    static @Nullable Step step(String word) {
        return Stream.of(Step.values())
                .filter(step -> word(step).equals(word))
                .findFirst()
                .orElse(null);
    }

    private static String word(Step step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String show(Model model, OwedReport report, Form form, List<Difference> differences) {
        boolean received = report.receipt() != null;
        Choice due = Choice.of(word(Step.DUE), "Set another day by which it is due");
        Choice other = received
                ? Choice.of(word(Step.SEND_BACK), "Send it back: its content is incomplete")
                        .hint("The reason goes to whoever handed it in")
                : Choice.of(word(Step.NOT_OWED), "It is not owed").hint("It is not asked for again next year either");
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new KeepView(
                        report.title(),
                        YearlyReportPages.crumbs(Link.to(ReportWords.path(report), report.name()), Link.here("Change")),
                        ReportWords.path(report),
                        List.of(due, other),
                        differences));
        return "reviews/annual-report-change";
    }

    private Stored<OwedReport> kept(Actor actor, OwedReportId id) {
        Stored<OwedReport> stored = reports.found(actor, id);
        if (!ReportPermissions.mayKeep(actor)) {
            throw new PageRefused(new Refusal.Forbidden("officers-only", "Only partnership officers do this"));
        }
        return stored;
    }
}
