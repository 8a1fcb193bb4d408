package org.goldthread.reviews.retention;

import java.util.Optional;
import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How long the names of each review are kept. */
@Repository
class Retentions {

    private final Aggregates<Retention> stored;
    private final RetentionProperties periods;

    Retentions(House house, RetentionProperties periods) {
        this.stored = house.aggregates("retentions", Retention.class, Retention.SCHEMA);
        this.periods = periods;
    }

    Optional<Stored<Retention>> find(ActivityId review) {
        return stored.find(RetentionId.of(review).value());
    }

    /** As it is stored, or as it will be: a blank one, version 1. What the review's closing means is in it already. */
    Retention now(Activity activity) {
        return dated(
                find(activity.id())
                        .map(Stored::value)
                        .orElseGet(() -> Retention.blank(
                                activity.id(), activity.reference().text())),
                activity);
    }

    long version(ActivityId review) {
        return find(review).map(Stored::version).orElse(1L);
    }

    /** Changes it; a review that has none yet gets a blank one first, which is version 1. */
    Outcome<Stored<Retention>> change(
            By by,
            Activity activity,
            @Nullable Long version,
            Function<Retention, Outcome<Decision<Retention>>> decide) {
        if (find(activity.id()).isEmpty()) {
            stored.add( // raced: somebody else made it
                    By.of(by.actor()),
                    Decision.of(
                            Retention.blank(activity.id(), activity.reference().text())));
        }
        return stored.change(
                by,
                RetentionId.of(activity.id()).value(),
                version,
                retention -> decide.apply(dated(retention, activity)));
    }

    private Retention dated(Retention retention, Activity activity) {
        var closing = activity.closing();
        return closing == null
                ? retention
                : retention.closed(
                        closing.on(), periods.until(activity.registration().typeId(), closing.on()));
    }
}
