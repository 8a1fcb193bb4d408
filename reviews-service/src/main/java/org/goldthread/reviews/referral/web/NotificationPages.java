package org.goldthread.reviews.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.overview.ActivitySection.ClockBar;
import org.goldthread.learning.web.Choices;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.goldthread.reviews.referral.ReadingReferrals;
import org.goldthread.reviews.referral.RecordingNotification;
import org.goldthread.reviews.referral.Referral;
import org.goldthread.reviews.referral.ReferralPermissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form by which the local authority, or the officer for it, records the serious incident notification. */
@Controller
@RequestMapping("/reviews/referrals/{reference}/notification")
class NotificationPages {

    private static final Map<String, String> DATES = Map.of("sentOn", "The date when the notification was sent");

    private final ReadingReferrals reading;
    private final RecordingNotification recording;
    private final CurrentFramework framework;

    NotificationPages(ReadingReferrals reading, RecordingNotification recording, CurrentFramework framework) {
        this.reading = reading;
        this.recording = recording;
        this.framework = framework;
    }

    /** What the page shows besides the form. */
    record NotificationView(
            String reference,
            String path,
            List<Link> crumbs,
            boolean officer,
            List<Choice> agencies,
            List<ClockBar> clocks) {}

    @GetMapping
    String ask(Actor actor, @PathVariable String reference, Model model) {
        Stored<Referral> found = found(actor, reference);
        return show(
                actor,
                found.value(),
                model,
                Form.blank().showing("sentBy", found.value().notifier()));
    }

    @PostMapping
    String record(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Referral referral = found(by.actor(), reference).value();
        Form form = Form.entered(parameters);
        String sentBy = form.text("sentBy").isEmpty() ? null : form.text("sentBy");
        Outcome<Stored<Referral>> outcome = FormAgain.unlessUnreadable(
                form,
                DATES,
                () -> Outcome.refused(new Refusal.Invalid(List.of())),
                () -> recording.record(by, referral.id(), null, FormAgain.date(form, "sentOn"), sentBy));
        return outcome.<String>fold(
                done -> "redirect:" + ReferralAddresses.of(referral) + "?done=notified",
                why -> show(by.actor(), referral, model, FormAgain.with(form, why, response, "sentOn", "sentBy")));
    }

    private Stored<Referral> found(Actor actor, String reference) {
        return reading.one(actor, reference)
                .map(value -> {
                    if (!ReferralPermissions.mayNotify(actor, value.value())) {
                        throw new PageRefused(new Refusal.Forbidden(
                                "not-yours-to-notify",
                                "The local authority, or the officer for it, records the notification"));
                    }
                    return value;
                })
                .orElseThrow(PageRefused::new);
    }

    private String show(Actor actor, Referral referral, Model model, Form form) {
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new NotificationView(
                        referral.reference().text(),
                        ReferralAddresses.of(referral),
                        ReferralAddresses.crumbs(referral, "Notification"),
                        ReferralPermissions.mayKeep(actor),
                        Choices.agencies(framework.now()),
                        ReferralWords.bars(reading.clocks(referral).readings())));
        return "reviews/notification";
    }
}
