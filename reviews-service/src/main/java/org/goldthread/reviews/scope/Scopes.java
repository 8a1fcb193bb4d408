package org.goldthread.reviews.scope;

import java.util.Optional;
import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The scopes of all reviews: one a review, stored when there is something to keep in it. */
@Repository
public class Scopes {

    private final Aggregates<ReviewScope> stored;

    public Scopes(House house) {
        this.stored = house.aggregates("scopes", ReviewScope.class, ReviewScope.SCHEMA);
    }

    Optional<Stored<ReviewScope>> find(ActivityId review) {
        return stored.find(ScopeId.of(review).value());
    }

    /** The scope of a review; a blank one where nothing was entered yet. */
    public ReviewScope of(ActivityId review) {
        return find(review).map(Stored::value).orElseGet(() -> ReviewScope.blank(review));
    }

    /** Changes the scope; a review that has none yet gets a blank one first, which is version 1. */
    Outcome<Stored<ReviewScope>> change(
            By by,
            ActivityId review,
            @Nullable Long version,
            Function<ReviewScope, Outcome<Decision<ReviewScope>>> decide) {
        if (find(review).isEmpty()) {
            stored.add(By.of(by.actor()), Decision.of(ReviewScope.blank(review))); // raced: somebody else made it
        }
        return stored.change(by, ScopeId.of(review).value(), version, decide);
    }
}
