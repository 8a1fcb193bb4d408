package org.goldthread.reviews.conduct;

import java.util.UUID;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.Stored;
import org.jspecify.annotations.Nullable;

/**
 * Records of which each review has exactly one. A review's record is begun when something is first entered in it; until
 * then it reads as an empty one at version 0.
 *
 * @param <A> the record
 */
public final class Sheets<A extends Record & Aggregate> {

    private static final long FIRST = 1;

    private final Aggregates<A> stored;
    private final Function<ReviewRef, A> empty;

    public Sheets(Aggregates<A> stored, Function<ReviewRef, A> empty) {
        this.stored = stored;
        this.empty = empty;
    }

    public Stored<A> of(ReviewRef review) {
        A blank = empty.apply(review);
        return stored.find(blank.id().value()).orElseGet(() -> new Stored<>(blank, 0, 0, new BsonDocument()));
    }

    /**
     * Lets a review's record decide, and begins it where there is none.
     *
     * @param version the version that the person saw, 0 for a record not begun; null where none was shown
     */
    public Outcome<Stored<A>> change(
            By by, ReviewRef review, @Nullable Long version, Function<A, Outcome<Decision<A>>> decide) {
        A blank = empty.apply(review);
        UUID id = blank.id().value();
        if (stored.find(id).isEmpty()) {
            stored.add(
                    By.of(by.actor()), Decision.of(blank)); // refused where another one was quicker: then it is there
        }
        return stored.change(by, id, version != null && version == 0 ? Long.valueOf(FIRST) : version, decide);
    }
}
