package org.goldthread.learning.activity;

import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.framework.Readers;
import org.jspecify.annotations.Nullable;

/**
 * Which activities an actor may know of: all, those that involve an agency, those that a reviewer works on, or none.
 *
 * @param agency the agency whose activities are seen; null for none in particular
 * @param reviewer the sign-in name whose reviews are seen; null for none in particular
 */
record Sight(boolean all, @Nullable String agency, @Nullable String reviewer) {

    static Sight of(Actor actor) {
        return new Sight(
                Readers.readsEverything(actor),
                Readers.readsForAgency(actor) ? actor.agency() : null,
                actor.is(Role.INDEPENDENT_REVIEWER) ? actor.username() : null);
    }

    boolean covers(Activity activity) {
        return all
                || activity.involves(agency)
                || (reviewer != null && activity.arrangements().reviewers().contains(reviewer));
    }
}
