package org.goldthread.reviews.meeting;

import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.reviews.conduct.TakingReview;
import org.springframework.stereotype.Service;

/** Gives each reader the meetings that are theirs to see; any other is as if it did not exist. */
@Service
public class ReadingMeetings {

    private final Meetings meetings;
    private final TakingReview taking;

    public ReadingMeetings(Meetings meetings, TakingReview taking) {
        this.meetings = meetings;
        this.taking = taking;
    }

    /** Meetings of a review that the person may know of. */
    public List<Meeting> of(Actor actor, Activity activity) {
        if (taking.review(activity).isEmpty()) {
            return List.of();
        }
        return meetings.of(activity.id().value()).stream()
                .filter(meeting -> MeetingPermissions.reads(actor, activity, meeting))
                .toList();
    }

    public Outcome<Stored<Meeting>> one(Actor actor, ActivityId id, MeetingId meeting) {
        return taking.known(actor, id)
                .then(review -> meetings.find(meeting)
                        .filter(stored -> stored.value().review().equals(review.ref()))
                        .filter(stored -> MeetingPermissions.reads(actor, review.activity(), stored.value()))
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(new Refusal.Missing())));
    }
}
