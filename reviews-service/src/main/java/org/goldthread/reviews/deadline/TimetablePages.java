package org.goldthread.reviews.deadline;

import jakarta.servlet.http.HttpServletResponse;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.reviews.clock.Timetable;
import org.goldthread.reviews.referral.ReadingReferrals;
import org.goldthread.reviews.referral.Referral;
import org.goldthread.reviews.referral.web.ReferralAddresses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case's timetable: its clocks, holds and extensions, and the form that enters one of them. */
@Controller
@RequestMapping("/reviews/referrals/{reference}/timetable")
class TimetablePages {

    private final ReadingReferrals reading;
    private final KeepingTimetable keeping;
    private final CurrentFramework framework;

    TimetablePages(ReadingReferrals reading, KeepingTimetable keeping, CurrentFramework framework) {
        this.reading = reading;
        this.keeping = keeping;
        this.framework = framework;
    }

    @GetMapping
    String ask(Actor actor, @PathVariable String reference, Model model) {
        return show(found(actor, reference), model, Form.blank());
    }

    @PostMapping
    String enter(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Referral referral = found(by.actor(), reference);
        Form form = Form.entered(parameters);
        Outcome<Stored<Timetable>> outcome = TimetableForm.entered(
                form, framework.now().today(), entry -> keeping.enter(by, referral.id(), null, entry));
        return outcome.<String>fold(
                done -> "redirect:" + ReferralAddresses.of(referral) + "?done=timetable",
                why -> show(referral, model, FormAgain.with(form, why, response, TimetableForm.ORDER)));
    }

    private Referral found(Actor actor, String reference) {
        return reading.one(actor, reference).map(Stored::value).orElseThrow(PageRefused::new);
    }

    private String show(Referral referral, Model model, Form form) {
        Timetable timetable = reading.timetable(referral);
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                TimetableForm.view(
                        referral.reference().text(),
                        ReferralAddresses.of(referral),
                        ReferralAddresses.crumbs(referral, "Timetable"),
                        timetable,
                        reading.clocks(referral, timetable).readings(),
                        framework.now()));
        return "reviews/timetable";
    }
}
