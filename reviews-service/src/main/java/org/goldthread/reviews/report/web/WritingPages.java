package org.goldthread.reviews.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Link;
import org.goldthread.reviews.report.BuildingReport;
import org.goldthread.reviews.report.ReadingReport;
import org.goldthread.reviews.report.ReportOutline;
import org.goldthread.reviews.report.ReportPermissions;
import org.goldthread.reviews.report.ReportText;
import org.goldthread.reviews.report.WritingReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing a section of a report, or its title. */
@Controller
@RequestMapping("/reviews/activities/{reference}/report")
class WritingPages {

    private final ReadingReport reading;
    private final WritingReport writing;
    private final BuildingReport building;
    private final CurrentFramework framework;
    private final ReportLinks links;

    WritingPages(
            ReadingReport reading,
            WritingReport writing,
            BuildingReport building,
            CurrentFramework framework,
            ReportLinks links) {
        this.reading = reading;
        this.writing = writing;
        this.building = building;
        this.framework = framework;
        this.links = links;
    }

    /**
     * What the form shows besides what was entered.
     *
     * @param theirs what somebody else wrote there meanwhile; null where nobody did
     * @param record what the record says now; null where it says the same, or nothing
     */
    record WritePage(
            String reference,
            String heading,
            String hint,
            boolean title,
            boolean voids,
            @Nullable String theirs,
            @Nullable String record,
            List<Link> crumbs,
            String back,
            int longest) {}

    @GetMapping("/sections/{section}")
    String write(Actor actor, @PathVariable String reference, @PathVariable String section, Model model) {
        ReadingReport.Found report = writable(actor, reference);
        Form form = Form.blank()
                .showing("words", words(report.text(), section))
                .showing("version", report.report().number());
        return show(model, actor, report, section, form, null);
    }

    @PostMapping("/sections/{section}")
    String write(
            By by,
            @PathVariable String reference,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        ReadingReport.Found report = writable(by.actor(), reference);
        Form form = Form.entered(parameters);
        Long base = FormAgain.version(form);
        return writing.write(
                        by,
                        report.activity().id(),
                        section,
                        base == null ? null : Math.toIntExact(Math.min(base, Integer.MAX_VALUE)),
                        form.text("words"))
                .fold(done -> "redirect:" + links.path(report.activity()) + "?done=saved", why -> {
                    ReadingReport.Found now = writable(by.actor(), reference);
                    String theirs = why instanceof Refusal.Stale ? words(now.text(), section) : null;
                    return show(model, by.actor(), now, section, FormAgain.with(form, why, response, "words"), theirs);
                });
    }

    private String show(
            Model model, Actor actor, ReadingReport.Found report, String section, Form form, @Nullable String theirs) {
        boolean title = section.equals("title");
        String heading = title
                ? "Title"
                : report.text()
                        .section(section)
                        .map(ReportText.Written::heading)
                        .orElseThrow(() -> new PageRefused(new Refusal.Missing()));
        String record = title
                ? null
                : building.again(actor, report.activity().id(), section).fold(now -> now, why -> "");
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new WritePage(
                        report.activity().reference().text(),
                        heading,
                        title
                                ? "What the public would read. No names, no dates"
                                : ReportOutline.of(framework.now().profile()).hint(section),
                        title,
                        report.report().asked(),
                        theirs,
                        record == null || record.isBlank() || record.equals(form.text("words")) ? null : record,
                        links.crumbs(report.activity(), heading),
                        links.path(report.activity()),
                        title ? 150 : WritingReport.LONGEST));
        return "reviews/report-write";
    }

    private static String words(ReportText text, String section) {
        return section.equals("title")
                ? text.title()
                : text.section(section).map(ReportText.Written::markdown).orElse("");
    }

    private ReadingReport.Found writable(Actor actor, String reference) {
        ReadingReport.Found report = reading.one(actor, reference).orElseThrow(PageRefused::new);
        Activity activity = report.activity();
        if (!ReportPermissions.mayWrite(actor, activity)) {
            throw new PageRefused(new Refusal.Forbidden(
                    "not-yours-to-write", "Officers and the review’s own reviewers write its report"));
        }
        return report;
    }
}
