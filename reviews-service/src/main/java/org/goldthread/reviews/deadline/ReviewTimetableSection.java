package org.goldthread.reviews.deadline;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.overview.ActivitySection;
import org.goldthread.reviews.clock.Reading;
import org.goldthread.reviews.clock.Running;
import org.goldthread.reviews.clock.Standing;
import org.goldthread.reviews.referral.web.ReferralWords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tab "Timetable" of a review that was registered without a referral; others show theirs with the decision. */
@Component
@Order(11)
class ReviewTimetableSection implements ActivitySection {

    static final String TAB = "timetable";

    private final ReadingReviewClocks reading;

    ReviewTimetableSection(ReadingReviewClocks reading) {
        this.reading = reading;
    }

    @Override
    public String tab() {
        return TAB;
    }

    @Override
    public String words() {
        return "Timetable";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        return running(actor, activity).map(running -> {
            long overdue = running.readings().stream()
                    .filter(one -> one.standing() == Standing.OVERDUE)
                    .count();
            return overdue > 0 ? overdue + " overdue" : running.readings().isEmpty() ? "not started" : "running";
        });
    }

    @Override
    public List<ClockBar> clocks(Actor actor, Activity activity) {
        List<Reading> readings = running(actor, activity).map(Running::readings).orElse(List.of());
        return ReferralWords.bars(readings);
    }

    private Optional<Running> running(Actor actor, Activity activity) {
        return ReadingReviewClocks.mayRead(actor) && reading.has(activity)
                ? Optional.of(reading.clocks(activity))
                : Optional.empty();
    }
}
