package org.goldthread.reviews.conduct;

import org.goldthread.learning.activity.Activity;
import org.goldthread.profile.ReviewType;

/** A review and what the profile says about its type. */
public record AtHand(Activity activity, ReviewType type) {

    public ReviewRef ref() {
        return ReviewRef.of(activity);
    }
}
