package org.goldthread.reviews.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Link;
import org.goldthread.reviews.report.BuildingReport;
import org.goldthread.reviews.report.ReadingReport;
import org.goldthread.reviews.report.ReportOutline;
import org.goldthread.reviews.report.ReportPermissions;
import org.goldthread.reviews.report.ReportText;
import org.goldthread.reviews.report.Signatory;
import org.goldthread.reviews.report.SigningReport;
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

/** Writing a section of a report, asking for signatures, signing and sending back. */
@Controller
@RequestMapping("/reviews/activities/{reference}/report")
class WritingPages {

    private final ReadingReport reading;
    private final WritingReport writing;
    private final BuildingReport building;
    private final SigningReport signing;
    private final CurrentFramework framework;
    private final Addresses addresses;

    WritingPages(
            ReadingReport reading,
            WritingReport writing,
            BuildingReport building,
            SigningReport signing,
            CurrentFramework framework,
            Addresses addresses) {
        this.reading = reading;
        this.writing = writing;
        this.building = building;
        this.signing = signing;
        this.framework = framework;
        this.addresses = addresses;
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
                .fold(done -> "redirect:" + path(report) + "?done=saved", why -> {
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
                        crumbs(report, heading),
                        path(report),
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

    /**
     * What a step asks before it is done.
     *
     * @param sentences what will happen
     * @param missing what has to be done first; with any there is no button
     * @param reason the label of the reason; null where none is asked
     */
    record StepPage(
            String reference,
            String title,
            List<String> sentences,
            List<String> missing,
            @Nullable String reason,
            String button,
            List<Link> crumbs,
            String back) {}

    @GetMapping("/ask")
    String ask(Actor actor, @PathVariable String reference, Model model) {
        ReadingReport.Found report = reading.one(actor, reference).orElseThrow(PageRefused::new);
        ReportPermissions.againstKeeping(actor).ifPresent(why -> {
            throw new PageRefused(why);
        });
        return asking(
                model, report, Form.blank().showing("version", report.stored().version()));
    }

    private String asking(Model model, ReadingReport.Found report, Form form) {
        List<String> names = reading.signatories(report.report().origin().typeId()).stream()
                .map(one -> one.name())
                .toList();
        return step(
                model,
                form,
                report,
                "Ask for signatures",
                List.of(
                        "These are asked to sign version " + report.report().number() + ": " + String.join(", ", names)
                                + ".",
                        "If the report is changed afterwards, their signatures no longer count and they are asked again."),
                SigningReport.empty(report.text()).stream()
                        .map(heading -> "Write the section “" + heading + "”")
                        .toList(),
                null,
                "Ask them to sign");
    }

    @PostMapping("/ask")
    String ask(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        ReadingReport.Found report = reading.one(by.actor(), reference).orElseThrow(PageRefused::new);
        Form form = Form.entered(parameters);
        return signing.ask(by, report.activity().id(), FormAgain.version(form))
                .fold(
                        done -> "redirect:" + path(report) + "?done=asked",
                        why -> asking(
                                model,
                                reading.one(by.actor(), reference).orElseThrow(PageRefused::new),
                                FormAgain.with(form, why, response)));
    }

    @GetMapping("/sign")
    String sign(Actor actor, @PathVariable String reference, Model model) {
        ReadingReport.Found report = signable(actor, reference);
        return signing(
                model, report, Form.blank().showing("version", report.report().number()));
    }

    private String signing(Model model, ReadingReport.Found report, Form form) {
        return step(
                model,
                form,
                report,
                "Sign the report",
                List.of(
                        "You sign version " + report.report().number() + " of “"
                                + report.text().title() + "”, as it stands now.",
                        "When everybody has signed, it goes to the publication desk."),
                List.of(),
                null,
                "Sign version " + report.report().number());
    }

    @PostMapping("/sign")
    String sign(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        ReadingReport.Found report = reading.one(by.actor(), reference).orElseThrow(PageRefused::new);
        Form form = Form.entered(parameters);
        return signing.sign(by, report.activity().id(), number(form))
                .fold(
                        done -> "redirect:" + path(report) + "?done=signed",
                        why -> signing(
                                model,
                                reading.one(by.actor(), reference).orElseThrow(PageRefused::new),
                                FormAgain.with(form, why, response)));
    }

    @GetMapping("/send-back")
    String sendBack(Actor actor, @PathVariable String reference, Model model) {
        ReadingReport.Found report = signable(actor, reference);
        return sendingBack(
                model, report, Form.blank().showing("version", report.report().number()));
    }

    private String sendingBack(Model model, ReadingReport.Found report, Form form) {
        return step(
                model,
                form,
                report,
                "Send the report back",
                List.of("Nobody needs to sign this version any more. The officers see your reason."),
                List.of(),
                "What has to change?",
                "Send it back");
    }

    @PostMapping("/send-back")
    String sendBack(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        ReadingReport.Found report = reading.one(by.actor(), reference).orElseThrow(PageRefused::new);
        Form form = Form.entered(parameters);
        return signing.sendBack(by, report.activity().id(), number(form), form.text("reason"))
                .fold(
                        done -> "redirect:" + path(report) + "?done=sent-back",
                        why -> sendingBack(
                                model,
                                reading.one(by.actor(), reference).orElseThrow(PageRefused::new),
                                FormAgain.with(form, why, response, "reason")));
    }

    private static @Nullable Integer number(Form form) {
        Long version = FormAgain.version(form);
        return version == null || version > Integer.MAX_VALUE ? null : Integer.valueOf(version.intValue());
    }

    private ReadingReport.Found signable(Actor actor, String reference) {
        ReadingReport.Found report = reading.one(actor, reference).orElseThrow(PageRefused::new);
        Optional<Signatory> own = reading.signsFor(
                actor, reading.signatories(report.report().origin().typeId()));
        if (own.isEmpty()) {
            throw new PageRefused(new Refusal.Forbidden("not-yours-to-sign", "You are not asked to sign this report"));
        }
        if (!report.report().waitedFor().contains(own.get())) {
            throw new PageRefused(
                    new Refusal.Rule("not-waited-for", "Nobody waits for your signature on this version", "default"));
        }
        return report;
    }

    private String step(
            Model model,
            Form form,
            ReadingReport.Found report,
            String title,
            List<String> sentences,
            List<String> missing,
            @Nullable String reason,
            String button) {
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new StepPage(
                        report.activity().reference().text(),
                        title,
                        sentences,
                        missing,
                        reason,
                        button,
                        crumbs(report, title),
                        path(report)));
        return "reviews/report-step";
    }

    private List<Link> crumbs(ReadingReport.Found report, String here) {
        String reference = report.activity().reference().text();
        return addresses.crumbs(
                Link.to(addresses.activity(reference), reference), Link.to(path(report), "Report"), Link.here(here));
    }

    private String path(ReadingReport.Found report) {
        return addresses.activity(report.activity().reference().text()) + "/report";
    }
}
