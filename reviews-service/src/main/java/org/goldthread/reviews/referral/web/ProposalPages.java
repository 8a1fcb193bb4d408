package org.goldthread.reviews.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.goldthread.reviews.decision.Proposal;
import org.goldthread.reviews.decision.Seat;
import org.goldthread.reviews.referral.ReadingReferrals;
import org.goldthread.reviews.referral.RecordingDecision;
import org.goldthread.reviews.referral.RecordingView;
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

/** The forms by which a decision-maker records a view, and the officer or who decides alone the decision. */
@Controller
@RequestMapping("/reviews/referrals/{reference}")
class ProposalPages {

    private static final String[] ORDER = {"seat", "types", "reason"};

    private final ReadingReferrals reading;
    private final RecordingView viewing;
    private final RecordingDecision deciding;
    private final CurrentFramework framework;
    private final RecordViews records;

    ProposalPages(
            ReadingReferrals reading,
            RecordingView viewing,
            RecordingDecision deciding,
            CurrentFramework framework,
            RecordViews records) {
        this.reading = reading;
        this.viewing = viewing;
        this.deciding = deciding;
        this.framework = framework;
        this.records = records;
    }

    /**
     * What the page shows besides the form.
     *
     * @param seats that the person speaks for, to choose from when there are several
     */
    record ProposalView(
            String title,
            String question,
            String button,
            boolean decision,
            List<Link> crumbs,
            List<Choice> seats,
            List<Choice> types) {}

    @GetMapping("/views/new")
    String askView(Actor actor, @PathVariable String reference, Model model) {
        Stored<Referral> found = found(actor, reference);
        mustSpeak(actor);
        return show(actor, found, model, false, Form.blank());
    }

    @PostMapping("/views/new")
    String view(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Stored<Referral> found = found(by.actor(), reference);
        Form form = Form.entered(parameters);
        String seat = form.text("seat").isEmpty() ? null : form.text("seat");
        Outcome<Stored<Referral>> outcome = viewing.record(by, found.value().id(), null, seat, proposal(form));
        return outcome.<String>fold(
                done -> "redirect:" + ReferralAddresses.of(found.value()) + "?done=viewed",
                why -> show(by.actor(), found, model, false, FormAgain.with(form, why, response, ORDER)));
    }

    @GetMapping("/decide")
    String askDecision(Actor actor, @PathVariable String reference, Model model) {
        Stored<Referral> found = found(actor, reference);
        boolean own = reading.seats()
                .decidesAlone(
                        actor, found.value().test(framework.now().profile()).types());
        if (!own && !ReferralPermissions.mayKeep(actor)) {
            throw new PageRefused(new Refusal.Forbidden(
                    "not-yours-to-decide", "The officer, or who decides alone, records the decision"));
        }
        return show(actor, found, model, true, Form.blank().showing("version", found.version()));
    }

    @PostMapping("/decide")
    String decide(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Stored<Referral> found = found(by.actor(), reference);
        Form form = Form.entered(parameters);
        return deciding.decide(by, found.value().id(), FormAgain.version(form), proposal(form))
                .<String>fold(
                        done -> "redirect:" + ReferralAddresses.of(found.value()) + "?done=decided",
                        why -> show(by.actor(), found, model, true, FormAgain.with(form, why, response, ORDER)));
    }

    private static Proposal proposal(Form form) {
        List<String> chosen = form.texts("types");
        return new Proposal(
                chosen.stream()
                        .filter(type -> !type.equals(ReferralWords.NO_REVIEW))
                        .toList(),
                chosen.contains(ReferralWords.NO_REVIEW),
                form.text("reason"));
    }

    private Stored<Referral> found(Actor actor, String reference) {
        return reading.one(actor, reference).orElseThrow(PageRefused::new);
    }

    private void mustSpeak(Actor actor) {
        if (ReferralPermissions.seats(actor, reading.seats()).isEmpty()) {
            throw new PageRefused(new Refusal.Forbidden(
                    "not-a-decision-maker", "Only those who decide record their view, each for their own"));
        }
    }

    private String show(Actor actor, Stored<Referral> stored, Model model, boolean decision, Form form) {
        Framework today = framework.now();
        Referral referral = stored.value();
        List<Seat> seats = decision ? List.of() : ReferralPermissions.seats(actor, reading.seats());
        model.addAttribute("form", form);
        model.addAttribute("referral", records.of(actor, referral));
        model.addAttribute(
                "page",
                new ProposalView(
                        decision ? "Record the decision" : "Record your view",
                        decision ? "What was decided?" : "What should be done?",
                        decision ? "Record the decision" : "Record your view",
                        decision,
                        ReferralAddresses.crumbs(referral, decision ? "Decision" : "View"),
                        seats.size() < 2
                                ? List.of()
                                : seats.stream()
                                        .map(seat -> Choice.of(seat.id(), seat.name()))
                                        .toList(),
                        ReferralWords.typeChoices(today, referral.course())));
        return "reviews/propose";
    }
}
