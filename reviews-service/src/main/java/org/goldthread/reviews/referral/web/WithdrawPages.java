package org.goldthread.reviews.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Link;
import org.goldthread.reviews.referral.KeepingReferral;
import org.goldthread.reviews.referral.ReadingReferrals;
import org.goldthread.reviews.referral.Referral;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form by which the officer withdraws a referral. */
@Controller
@RequestMapping("/reviews/referrals/{reference}/withdraw")
class WithdrawPages {

    private final ReadingReferrals reading;
    private final KeepingReferral keeping;

    WithdrawPages(ReadingReferrals reading, KeepingReferral keeping) {
        this.reading = reading;
        this.keeping = keeping;
    }

    /** What the page shows besides the form. */
    record WithdrawView(String reference, String path, List<Link> crumbs) {}

    @GetMapping
    String ask(Actor actor, @PathVariable String reference, Model model) {
        Stored<Referral> found = found(actor, reference);
        return show(found.value(), model, Form.blank().showing("version", found.version()));
    }

    @PostMapping
    String withdraw(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Referral referral = found(by.actor(), reference).value();
        Form form = Form.entered(parameters);
        return keeping.withdraw(by, referral.id(), FormAgain.version(form), form.text("reason"))
                .<String>fold(
                        done -> "redirect:" + ReferralAddresses.of(referral) + "?done=withdrawn",
                        why -> show(referral, model, FormAgain.with(form, why, response, "reason")));
    }

    private Stored<Referral> found(Actor actor, String reference) {
        return reading.one(actor, reference).orElseThrow(PageRefused::new);
    }

    private static String show(Referral referral, Model model, Form form) {
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new WithdrawView(
                        referral.reference().text(),
                        ReferralAddresses.of(referral),
                        ReferralAddresses.crumbs(referral, "Withdraw")));
        return "reviews/withdraw";
    }
}
