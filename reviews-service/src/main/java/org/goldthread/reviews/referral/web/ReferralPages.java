package org.goldthread.reviews.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Link;
import org.goldthread.reviews.decision.Seats;
import org.goldthread.reviews.referral.KeepingReferral;
import org.goldthread.reviews.referral.ReadingReferrals;
import org.goldthread.reviews.referral.Referral;
import org.goldthread.reviews.referral.ReferralPermissions;
import org.goldthread.reviews.referral.ReferralState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A referral's page, and the steps that need no more than a button. */
@Controller
@RequestMapping("/reviews/referrals/{reference}")
class ReferralPages {

    private static final Map<String, String> NOTICES = Map.of(
            "referred", "Referred. The officer has been asked to look at it",
            "facts", "The facts are saved",
            "asked", "The decision-makers have been asked for their views",
            "notified", "The notification is recorded, and the next clock has started",
            "viewed", "Your view is recorded",
            "decided", "The decision is recorded",
            "again", "The case is with the officer again: complete the facts and ask for views",
            "withdrawn", "The referral is withdrawn",
            "timetable", "The timetable is saved");

    private final ReadingReferrals reading;
    private final KeepingReferral keeping;
    private final CurrentFramework framework;
    private final RecordViews records;

    ReferralPages(ReadingReferrals reading, KeepingReferral keeping, CurrentFramework framework, RecordViews records) {
        this.reading = reading;
        this.keeping = keeping;
        this.framework = framework;
        this.records = records;
    }

    /** What this person may do next. */
    record Steps(
            boolean facts,
            boolean ask,
            boolean notification,
            boolean view,
            boolean decide,
            boolean again,
            boolean withdraw,
            boolean timetable) {}

    @GetMapping
    String one(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        if (done != null && NOTICES.containsKey(done)) {
            model.addAttribute("notice", NOTICES.get(done));
        }
        return show(actor, found(actor, reference), model, Form.blank());
    }

    @PostMapping("/ask")
    String ask(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Stored<Referral> found = found(by.actor(), reference);
        Form form = Form.entered(parameters);
        return after(
                by,
                reference,
                keeping.ask(by, found.value().id(), FormAgain.version(form)),
                "asked",
                form,
                model,
                response);
    }

    @PostMapping("/again")
    String again(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Stored<Referral> found = found(by.actor(), reference);
        Form form = Form.entered(parameters);
        return after(
                by,
                reference,
                keeping.again(by, found.value().id(), FormAgain.version(form)),
                "again",
                form,
                model,
                response);
    }

    private String after(
            By by,
            String reference,
            Outcome<Stored<Referral>> outcome,
            String done,
            Form form,
            Model model,
            HttpServletResponse response) {
        return outcome.<String>fold(
                made -> "redirect:" + ReferralAddresses.of(made.value()) + "?done=" + done,
                why -> show(by.actor(), found(by.actor(), reference), model, FormAgain.with(form, why, response)));
    }

    private Stored<Referral> found(Actor actor, String reference) {
        return reading.one(actor, reference).orElseThrow(PageRefused::new);
    }

    private String show(Actor actor, Stored<Referral> stored, Model model, Form form) {
        Referral referral = stored.value();
        Framework today = framework.now();
        model.addAttribute("form", form);
        model.addAttribute("version", stored.version());
        model.addAttribute(
                "crumbs",
                ReferralAddresses.crumbs(Link.here(referral.reference().text())));
        model.addAttribute("referral", records.of(actor, referral));
        model.addAttribute("steps", steps(actor, referral, today));
        return "reviews/referral";
    }

    private Steps steps(Actor actor, Referral referral, Framework today) {
        boolean open = referral.course().state().open();
        boolean keeps = ReferralPermissions.mayKeep(actor);
        boolean withdrawn = referral.course().state() == ReferralState.WITHDRAWN;
        Seats seats = reading.seats();
        List<String> suggested = referral.test(today.profile()).types();
        return new Steps(
                keeps && open,
                keeps && open,
                !withdrawn
                        && referral.notification() == null
                        && referral.notifier() != null
                        && ReferralPermissions.mayNotify(actor, referral),
                open && !ReferralPermissions.seats(actor, seats).isEmpty(),
                open && (keeps || seats.decidesAlone(actor, suggested)),
                keeps && referral.course().state() == ReferralState.DECIDED,
                keeps && open,
                keeps && !withdrawn);
    }
}
