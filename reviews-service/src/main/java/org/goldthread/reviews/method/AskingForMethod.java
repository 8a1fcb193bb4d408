package org.goldthread.reviews.method;

import org.goldthread.kit.actor.By;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityFollower;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.reviews.conduct.ReviewRef;
import org.goldthread.reviews.conduct.TakingReview;
import org.springframework.stereotype.Component;

/** When a review is opened the officers are asked to choose how it is done; when it is closed nothing is asked any more. */
@Component
class AskingForMethod implements ActivityFollower {

    private final Methods methods;
    private final TakingReview taking;

    AskingForMethod(Methods methods, TakingReview taking) {
        this.methods = methods;
        this.taking = taking;
    }

    @Override
    public void follow(By by, Activity activity) {
        if (taking.review(activity).isEmpty()) {
            return;
        }
        ReviewRef review = ReviewRef.of(activity);
        boolean open = activity.state() == ActivityState.OPEN;
        boolean says =
                !methods.of(review).value().follow(open).orThrow().events().isEmpty();
        if (says) {
            methods.change(by, review, null, method -> method.follow(open));
        }
    }
}
