package org.goldthread.reviews.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
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

/** The form by which the officer completes the facts. */
@Controller
@RequestMapping("/reviews/referrals/{reference}/facts")
class FactsPages {

    private final ReadingReferrals reading;
    private final KeepingReferral keeping;
    private final CurrentFramework framework;

    FactsPages(ReadingReferrals reading, KeepingReferral keeping, CurrentFramework framework) {
        this.reading = reading;
        this.keeping = keeping;
        this.framework = framework;
    }

    /** What the page shows besides the form. */
    record FactsView(String reference, String path, List<Link> crumbs, List<ReferPages.Question> questions) {}

    @GetMapping
    String ask(Actor actor, @PathVariable String reference, Model model) {
        Stored<Referral> found = found(actor, reference);
        Form form = Form.blank().showing("version", found.version());
        for (var answer : found.value().facts().entrySet()) {
            form = form.showing("facts." + answer.getKey(), answer.getValue());
        }
        return show(found.value(), model, form);
    }

    @PostMapping
    String complete(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Referral referral = found(by.actor(), reference).value();
        Form form = Form.entered(parameters);
        return keeping.complete(
                        by, referral.id(), FormAgain.version(form), ReferPages.Question.answers(form, framework.now()))
                .<String>fold(
                        done -> "redirect:" + ReferralAddresses.of(referral) + "?done=facts",
                        why -> show(
                                referral,
                                model,
                                FormAgain.with(form, why, response, ReferPages.order(framework.now()))));
    }

    private Stored<Referral> found(Actor actor, String reference) {
        return reading.one(actor, reference).orElseThrow(PageRefused::new);
    }

    private String show(Referral referral, Model model, Form form) {
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new FactsView(
                        referral.reference().text(),
                        ReferralAddresses.of(referral),
                        ReferralAddresses.crumbs(referral, "Facts"),
                        ReferPages.Question.of(framework.now())));
        return "reviews/facts";
    }
}
