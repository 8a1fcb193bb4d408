package org.goldthread.learning.activity;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives each reader the activities that are theirs to see; any other is as if it did not exist. */
@Service
public class ReadingActivities {

    private final Activities activities;

    public ReadingActivities(Activities activities) {
        this.activities = activities;
    }

    public Outcome<Stored<Activity>> one(Actor actor, ActivityId id) {
        return readable(actor, activities.find(id));
    }

    public Outcome<Stored<Activity>> one(Actor actor, String reference) {
        return readable(actor, activities.find(reference));
    }

    private static Outcome<Stored<Activity>> readable(Actor actor, Optional<Stored<Activity>> found) {
        return found.filter(stored -> ActivityPermissions.mayRead(actor, stored.value()))
                .map(Outcome::done)
                .orElseGet(Activities::missing);
    }

    public Page<Stored<Activity>> list(Actor actor, ActivityQuery query, @Nullable String cursor, int size) {
        return activities.list(Sight.of(actor), query, cursor, size);
    }

    /** Rows of the list from {@code offset} on, for lists with numbered pages. */
    public List<Activity> rows(Actor actor, ActivityQuery query, int offset, int size) {
        return activities.rows(Sight.of(actor), query, offset, size);
    }

    /** How many there are in all parts of the list. */
    public long count(Actor actor, ActivityQuery query) {
        return activities.count(Sight.of(actor), query);
    }
}
