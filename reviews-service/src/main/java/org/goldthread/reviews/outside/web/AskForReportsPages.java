package org.goldthread.reviews.outside.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.goldthread.profile.AnnualReport;
import org.goldthread.reviews.outside.AskingForReports;
import org.goldthread.reviews.outside.Owing;
import org.goldthread.reviews.outside.ReportPermissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An officer asks for a year's reports: a form, then a page that says what goes to whom, then it is done. */
@Controller
@RequestMapping(ReportWords.LIST + "/ask")
class AskForReportsPages {

    private static final String[] ORDER = {"year", "reports"};

    private final AskingForReports asking;
    private final CurrentFramework framework;

    AskForReportsPages(AskingForReports asking, CurrentFramework framework) {
        this.asking = asking;
        this.framework = framework;
    }

    /** What the form shows. */
    record AskView(List<Link> crumbs, List<Choice> years, List<Choice> reports) {}

    /** What would be asked of whom. */
    record CheckView(List<Link> crumbs, String year, List<Line> lines, Form kept, List<String> reports) {}

    /** One report that would be asked for. */
    record Line(String name, String from, String dueOn) {}

    @GetMapping
    String ask(Actor actor, Model model) {
        if (!ReportPermissions.mayKeep(actor)) {
            throw new PageRefused(new Refusal.Forbidden("officers-only", "Only partnership officers ask for reports"));
        }
        Framework today = framework.now();
        return show(
                model,
                Form.blank()
                        .showing("year", String.valueOf(Owing.lastYear(today.today())))
                        .showing(
                                "reports",
                                today.profile().annualReports().stream()
                                        .map(AnnualReport::id)
                                        .toList()));
    }

    @PostMapping
    String post(
            By by, @RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
        Form form = Form.entered(parameters);
        int year = form.text("year").matches("\\d{4}") ? Integer.parseInt(form.text("year")) : 0;
        List<String> reports = form.texts("reports");
        if ("change".equals(form.text("step"))) {
            return show(model, form);
        }
        Outcome<String> next = "send".equals(form.text("step"))
                ? asking.ask(by, year, reports).map(added -> "redirect:" + ReportWords.LIST + "?sent=" + added)
                : asking.check(by, year, reports).map(owing -> check(model, form, year, owing));
        return next.fold(view -> view, why -> show(model, FormAgain.with(form, why, response, ORDER)));
    }

    private String check(Model model, Form form, int year, List<Owing> owing) {
        model.addAttribute(
                "page",
                new CheckView(
                        crumbs("Check and ask"),
                        Owing.words(year),
                        owing.stream()
                                .map(one -> new Line(
                                        one.report().name(),
                                        one.agency() == null ? one.from() + " (recorded by officers)" : one.from(),
                                        PageWords.date(one.dueOn())))
                                .toList(),
                        form,
                        form.texts("reports")));
        return "reviews/annual-reports-check";
    }

    private String show(Model model, Form form) {
        Framework today = framework.now();
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new AskView(
                        crumbs("Ask for reports"),
                        ReportWords.years(today),
                        today.profile().annualReports().stream()
                                .map(report ->
                                        Choice.of(report.id(), report.name()).hint(hint(report)))
                                .toList()));
        return "reviews/annual-reports-ask";
    }

    private static String hint(AnnualReport report) {
        String content = report.content().isEmpty() ? "" : ". Must contain: " + String.join("; ", report.content());
        return (report.statutory() ? "Owed by statute. " : "") + report.basis() + content;
    }

    private static List<Link> crumbs(String here) {
        return List.of(Link.to("/reviews", "Reviews"), Link.to(ReportWords.LIST, "Yearly reports"), Link.here(here));
    }
}
