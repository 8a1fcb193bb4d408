package org.goldthread.reviews.method;

import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.reviews.conduct.TakingReview;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Those who work on a review enter how its stages stand. */
@Service
public class RunningStages {

    private final Methods methods;
    private final TakingReview taking;
    private final CurrentFramework framework;

    public RunningStages(Methods methods, TakingReview taking, CurrentFramework framework) {
        this.methods = methods;
        this.taking = taking;
        this.framework = framework;
    }

    public Outcome<Stored<Method>> move(
            By by, ActivityId id, @Nullable Long version, String stage, StageChange change) {
        return taking.keeping(
                by.actor(),
                id,
                review -> methods.change(
                        by,
                        review.ref(),
                        version,
                        method -> method.move(stage, change, framework.now().today(), framework.mark(by))));
    }
}
