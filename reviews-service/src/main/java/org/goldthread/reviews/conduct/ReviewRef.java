package org.goldthread.reviews.conduct;

import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.learning.activity.Activity;

/** The review that a record belongs to, by id and reference. */
public record ReviewRef(UUID activity, String reference) {

    public static ReviewRef of(Activity activity) {
        return new ReviewRef(activity.id().value(), activity.reference().text());
    }

    /** The id of the one record of its kind that a review has: an aggregate of its own, with events of its own. */
    public UUID recordId(String kind) {
        return Ids.from(kind, activity);
    }

    /** The address of one of the review's pages. */
    public String page(String tab) {
        return "/reviews/activities/" + reference + "/" + tab;
    }
}
