package org.goldthread.reviews.report.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Link;
import org.goldthread.reviews.report.ReadingReport;
import org.goldthread.reviews.report.Report;
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

    @GetMapping({"/ask", "/sign", "/send-back"})
    String form(Actor actor, @PathVariable String reference, HttpServletRequest request, Model model) {
        Step step = Step.of(request);
        ReadingReport.Found report = report(actor, reference);
        if (step == Step.ASK) {
            ReportPermissions.againstKeeping(actor).ifPresent(why -> {
                throw new PageRefused(why);
            });
        } else {
            signable(actor, report);
        }
        Object seen =
                step == Step.ASK ? report.stored().version() : report.report().number();
        return show(model, report, step, Form.blank().showing("version", seen));
    }

    @PostMapping({"/ask", "/sign", "/send-back"})
    String take(
            By by,
            @PathVariable String reference,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Step step = Step.of(request);
        ReadingReport.Found report = report(by.actor(), reference);
        Form form = Form.entered(parameters);
        ActivityId review = report.activity().id();
        Outcome<Stored<Report>> outcome = switch (step) {
            case ASK -> signing.ask(by, review, FormAgain.version(form));
            case SIGN -> signing.sign(by, review, number(form));
            case SEND_BACK -> signing.sendBack(by, review, number(form), form.text("reason"));
        };
        return outcome.fold(
                done -> "redirect:" + links.path(report.activity()) + "?done=" + step.done,
                why -> show(model, report(by.actor(), reference), step, FormAgain.with(form, why, response, "reason")));
    }

    /** What a step is called, and what it says before it is done. */
    private enum Step {
        ASK("ask", "asked", "Ask for signatures", null),
        SIGN("sign", "signed", "Sign the report", null),
        SEND_BACK("send-back", "sent-back", "Send the report back", "What has to change?");

        private final String word;
        private final String done;
        private final String title;
        private final @Nullable String reason;

        Step(String word, String done, String title, @Nullable String reason) {
            this.word = word;
            this.done = done;
            this.title = title;
            this.reason = reason;
        }

        static Step of(HttpServletRequest request) {
            return Arrays.stream(values())
                    .filter(step -> request.getRequestURI().endsWith("/" + step.word))
                    .findFirst()
                    .orElseThrow();
        }

        String button(ReadingReport.Found report) {
            return switch (this) {
                case ASK -> "Ask them to sign";
                case SIGN -> "Sign version " + report.report().number();
                case SEND_BACK -> "Send it back";
            };
        }

        List<String> sentences(ReadingReport.Found report, List<Signatory> signatories) {
            int number = report.report().number();
            return switch (this) {
                case ASK ->
                    List.of(
                            "These are asked to sign version " + number + ": "
                                    + signatories.stream().map(Signatory::name).collect(Collectors.joining(", ")) + ".",
                            "If the report is changed afterwards, their signatures no longer count and they are asked again.");
                case SIGN ->
                    List.of(
                            "You sign version " + number + " of “"
                                    + report.text().title() + "”, as it stands now.",
                            "When everybody has signed, it goes to the publication desk.");
                case SEND_BACK -> List.of("Nobody needs to sign this version any more. The officers see your reason.");
            };
        }
    }

    private ReadingReport.Found report(Actor actor, String reference) {
        return reading.one(actor, reference).orElseThrow(PageRefused::new);
    }

    private static @Nullable Integer number(Form form) {
        Long version = FormAgain.version(form);
        return version == null || version > Integer.MAX_VALUE ? null : Integer.valueOf(version.intValue());
    }

    private void signable(Actor actor, ReadingReport.Found report) {
        Optional<Signatory> own = reading.signsFor(
                actor, reading.signatories(report.report().origin().typeId()));
        if (own.isEmpty()) {
            throw new PageRefused(new Refusal.Forbidden("not-yours-to-sign", "You are not asked to sign this report"));
        }
        if (!report.report().waitedFor().contains(own.get())) {
            throw new PageRefused(
                    new Refusal.Rule("not-waited-for", "Nobody waits for your signature on this version", "default"));
        }
    }

    private String show(Model model, ReadingReport.Found report, Step step, Form form) {
        List<Signatory> signatories =
                reading.signatories(report.report().origin().typeId());
        List<String> missing = step == Step.ASK ? SigningReport.empty(report.text()) : List.of();
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new StepPage(
                        report.activity().reference().text(),
                        step.title,
                        step.sentences(report, signatories),
                        missing.stream()
                                .map(heading -> "Write the section “" + heading + "”")
                                .toList(),
                        step.reason,
                        step.button(report),
                        links.crumbs(report.activity(), step.title),
                        links.path(report.activity())));
        return "reviews/report-step";
    }
}
