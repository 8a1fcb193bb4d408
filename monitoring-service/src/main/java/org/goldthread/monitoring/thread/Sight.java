package org.goldthread.monitoring.thread;

import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may see of threads: the partnership everything, an agency's people and system the threads in which the
 * agency has a part, and in them its own steps with counts of the others'.
 *
 * @param agency the only agency whose steps are shown; null for all
 */
record Sight(@Nullable String agency) {

    /** Empty for those who see no thread at all. */
    static Optional<Sight> of(Actor actor) {
        if (actor.seesAllAgencies()) {
            return Optional.of(new Sight(null));
        }
        return actor.agency() == null || actor.kind() == Actor.Kind.SERVICE
                ? Optional.empty()
                : Optional.of(new Sight(actor.agency()));
    }

    boolean shows(String other) {
        return agency == null || agency.equals(other);
    }

    boolean shows(ThreadSummary thread) {
        return agency == null || thread.agencies().contains(agency);
    }
}
