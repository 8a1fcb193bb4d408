package org.goldthread.reviews.report;

import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.framework.Framework;
import org.goldthread.reviews.conduct.ReviewRef;
import org.goldthread.reviews.meeting.Meetings;
import org.goldthread.reviews.method.Methods;
import org.goldthread.reviews.participation.LivedExperience;
import org.goldthread.reviews.participation.Participations;
import org.springframework.stereotype.Component;

/** What the record of a review's conduct has to say in its report: how it was done, and the child's lived experience. */
@Component
class ConductRecord {

    private final Methods methods;
    private final Participations participations;
    private final Meetings meetings;

    ConductRecord(Methods methods, Participations participations, Meetings meetings) {
        this.methods = methods;
        this.participations = participations;
        this.meetings = meetings;
    }

    /** Methodology and stages (R5), who took part (R9), and the meetings that were held (R10). */
    String method(Activity activity, Framework today) {
        ReviewRef review = ReviewRef.of(activity);
        return RecordWords.method(activity, today)
                + ConductWords.methodology(methods.of(review).value().chosen())
                + ConductWords.participation(participations.of(review).value(), today)
                + ConductWords.meetings(meetings.of(activity.id().value()));
    }

    /** The section on the child as it was written under participation; empty while it is not. */
    String child(Activity activity) {
        LivedExperience written =
                participations.of(ReviewRef.of(activity)).value().livedExperience();
        return written == null ? "" : ConductWords.child(written);
    }
}
