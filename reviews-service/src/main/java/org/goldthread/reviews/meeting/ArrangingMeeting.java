package org.goldthread.reviews.meeting;

import java.util.function.BiFunction;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.TakingReview;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Those who work on a review arrange its meetings, change them, call them off, and record what came of them. */
@Service
public class ArrangingMeeting {

    private final Meetings meetings;
    private final ReadingMeetings reading;
    private final TakingReview taking;
    private final CurrentFramework framework;

    public ArrangingMeeting(
            Meetings meetings, ReadingMeetings reading, TakingReview taking, CurrentFramework framework) {
        this.meetings = meetings;
        this.reading = reading;
        this.taking = taking;
        this.framework = framework;
    }

    public Outcome<Stored<Meeting>> arrange(By by, ActivityId id, NewMeeting wanted) {
        return taking.keeping(
                by.actor(),
                id,
                review -> meetings.add(
                        by,
                        () -> meetings.of(id.value()).size() >= Meetings.MOST_OF_A_REVIEW
                                ? Outcome.refused(new Refusal.Rule(
                                        "too-many-meetings",
                                        "A review has at most " + Meetings.MOST_OF_A_REVIEW + " meetings",
                                        "default"))
                                : Meeting.arrange(
                                        MeetingId.next(),
                                        review.ref(),
                                        wanted,
                                        review.activity().agencies(),
                                        framework.now(),
                                        framework.mark(by))));
    }

    public Outcome<Stored<Meeting>> change(
            By by, ActivityId id, MeetingId meeting, @Nullable Long version, NewMeeting wanted) {
        return keep(
                by,
                id,
                meeting,
                version,
                (review, now) -> now.change(wanted, review.activity().agencies(), framework.now()));
    }

    public Outcome<Stored<Meeting>> record(
            By by, ActivityId id, MeetingId meeting, @Nullable Long version, NewRecord wanted) {
        return keep(by, id, meeting, version, (review, now) -> now.record(wanted, framework.now(), framework.mark(by)));
    }

    public Outcome<Stored<Meeting>> cancel(
            By by, ActivityId id, MeetingId meeting, @Nullable Long version, @Nullable String reason) {
        return keep(by, id, meeting, version, (review, now) -> now.cancel(reason, framework.mark(by)));
    }

    private Outcome<Stored<Meeting>> keep(
            By by,
            ActivityId id,
            MeetingId meeting,
            @Nullable Long version,
            BiFunction<AtHand, Meeting, Outcome<Decision<Meeting>>> decide) {
        return taking.keeping(
                by.actor(),
                id,
                review -> reading.one(by.actor(), id, meeting)
                        .then(found -> meetings.change(by, meeting, version, now -> decide.apply(review, now))));
    }
}
