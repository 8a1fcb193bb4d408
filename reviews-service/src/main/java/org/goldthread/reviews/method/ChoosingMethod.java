package org.goldthread.reviews.method;

import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.profile.Methodology;
import org.goldthread.profile.ReviewType;
import org.goldthread.reviews.conduct.TakingReview;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An officer chooses the methodology of a review, or changes it. */
@Service
public class ChoosingMethod {

    private final Methods methods;
    private final TakingReview taking;
    private final CurrentFramework framework;

    public ChoosingMethod(Methods methods, TakingReview taking, CurrentFramework framework) {
        this.methods = methods;
        this.taking = taking;
        this.framework = framework;
    }

    /**
     * Chooses it.
     *
     * @param version the version that the officer saw; null where none was shown
     */
    public Outcome<Stored<Method>> choose(By by, ActivityId id, @Nullable Long version, NewMethod wanted) {
        return taking.deciding(
                by.actor(),
                id,
                review -> methods.change(
                        by,
                        review.ref(),
                        version,
                        method -> method.choose(wanted, offered(review.type()), framework.mark(by))));
    }

    /** The methodologies that the profile offers for a type of review; a type that names none is offered all. */
    public List<Methodology> offered(ReviewType type) {
        return framework.now().profile().methodologies().stream()
                .filter(each ->
                        type.methodologies().isEmpty() || type.methodologies().contains(each.id()))
                .toList();
    }
}
