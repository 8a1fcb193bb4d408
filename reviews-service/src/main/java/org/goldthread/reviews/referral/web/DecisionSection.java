package org.goldthread.reviews.referral.web;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.learning.overview.ActivitySection;
import org.goldthread.reviews.referral.ReadingReferrals;
import org.goldthread.reviews.referral.Referral;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The part of a review that says why it is done: the referral, the criteria, the views, the decision and the clocks. */
@Component
@Order(10)
class DecisionSection implements ActivitySection {

    static final String TAB = "decision";

    private final ReadingReferrals reading;

    DecisionSection(ReadingReferrals reading) {
        this.reading = reading;
    }

    @Override
    public String tab() {
        return TAB;
    }

    @Override
    public String words() {
        return "Decision";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        return referral(actor, activity)
                .map(referral -> referral.course().rulings().isEmpty() ? "not decided" : "decided");
    }

    @Override
    public List<ClockBar> clocks(Actor actor, Activity activity) {
        return referral(actor, activity)
                .map(referral -> ReferralWords.bars(reading.clocks(referral)
                        .about(activity.registration().typeId())
                        .readings()))
                .orElse(List.of());
    }

    private Optional<Referral> referral(Actor actor, Activity activity) {
        return reading.ofActivity(actor, activity.id().value()).map(Stored::value);
    }

    /** The section's page. */
    @Controller
    static class Pages {

        private final ReadingReferrals reading;
        private final ActivityFrames frames;
        private final RecordViews records;

        Pages(ReadingReferrals reading, ActivityFrames frames, RecordViews records) {
            this.reading = reading;
            this.frames = frames;
            this.records = records;
        }

        @GetMapping("/reviews/activities/{reference}/decision")
        String decision(Actor actor, @PathVariable String reference, Model model) {
            ActivityFrame frame = frames.of(actor, reference, TAB).orElseThrow(PageRefused::new);
            Referral referral = reading.ofActivity(actor, frame.activity().id().value())
                    .map(Stored::value)
                    .orElseThrow(() -> new PageRefused(new Refusal.Missing()));
            model.addAttribute("frame", frame);
            model.addAttribute("referral", records.of(actor, referral));
            return "reviews/decision";
        }
    }
}
