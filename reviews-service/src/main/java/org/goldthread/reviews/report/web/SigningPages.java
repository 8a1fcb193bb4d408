package org.goldthread.reviews.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Link;
import org.goldthread.reviews.report.ReadingReport;
import org.goldthread.reviews.report.ReportPermissions;
import org.goldthread.reviews.report.Signatory;
import org.goldthread.reviews.report.SigningReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for signatures, signing and sending back. */
@Controller
@RequestMapping("/reviews/activities/{reference}/report")
class SigningPages {

    private final ReadingReport reading;
    private final SigningReport signing;
    private final ReportLinks links;

    SigningPages(ReadingReport reading, SigningReport signing, ReportLinks links) {
        this.reading = reading;
        this.signing = signing;
        this.links = links;
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
        ReadingReport.Found report = report(actor, reference);
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
        ReadingReport.Found report = report(by.actor(), reference);
        Form form = Form.entered(parameters);
        return signing.ask(by, report.activity().id(), FormAgain.version(form))
                .fold(
                        done -> "redirect:" + links.path(report.activity()) + "?done=asked",
                        why -> asking(model, report(by.actor(), reference), FormAgain.with(form, why, response)));
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
        ReadingReport.Found report = report(by.actor(), reference);
        Form form = Form.entered(parameters);
        return signing.sign(by, report.activity().id(), number(form))
                .fold(
                        done -> "redirect:" + links.path(report.activity()) + "?done=signed",
                        why -> signing(model, report(by.actor(), reference), FormAgain.with(form, why, response)));
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
        ReadingReport.Found report = report(by.actor(), reference);
        Form form = Form.entered(parameters);
        return signing.sendBack(by, report.activity().id(), number(form), form.text("reason"))
                .fold(
                        done -> "redirect:" + links.path(report.activity()) + "?done=sent-back",
                        why -> sendingBack(
                                model, report(by.actor(), reference), FormAgain.with(form, why, response, "reason")));
    }

    private ReadingReport.Found report(Actor actor, String reference) {
        return reading.one(actor, reference).orElseThrow(PageRefused::new);
    }

    private static @Nullable Integer number(Form form) {
        Long version = FormAgain.version(form);
        return version == null || version > Integer.MAX_VALUE ? null : Integer.valueOf(version.intValue());
    }

    private ReadingReport.Found signable(Actor actor, String reference) {
        ReadingReport.Found report = report(actor, reference);
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
                        links.crumbs(report.activity(), title),
                        links.path(report.activity())));
        return "reviews/report-step";
    }
}
