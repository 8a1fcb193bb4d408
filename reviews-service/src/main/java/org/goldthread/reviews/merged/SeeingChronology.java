package org.goldthread.reviews.merged;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.reviews.chronology.StandingChronologies;
import org.goldthread.reviews.chronology.StandingChronologies.Standing;
import org.goldthread.reviews.request.RequestPermissions;
import org.goldthread.reviews.request.SharedRequests;
import org.springframework.stereotype.Service;

/**
 * Which agencies' chronologies a reader sees: all, the own agency's, or none. Officers see those of parallel reviews of
 * the same incident too; everybody else only what was asked for both (R17).
 */
@Service
class SeeingChronology {

    private final StandingChronologies standing;
    private final SharedRequests shared;

    SeeingChronology(StandingChronologies standing, SharedRequests shared) {
        this.standing = standing;
        this.shared = shared;
    }

    List<Standing> of(Actor actor, Activity activity) {
        boolean all = RequestPermissions.readsAll(actor, activity);
        UUID own = activity.id().value();
        List<Standing> seen = new ArrayList<>(standing.of(own));
        if (RequestPermissions.mayKeep(actor)) {
            shared.parallelTo(own).forEach(review -> seen.addAll(standing.of(review)));
        }
        Set<UUID> once = new HashSet<>();
        return seen.stream()
                .filter(one -> once.add(one.version()))
                .filter(one -> all || RequestPermissions.readsOwn(actor, one.agency()))
                .toList();
    }

    /** The same for a page, which is not there for a reader who sees none and may not see all. */
    Outcome<List<Standing>> onPage(Actor actor, Activity activity) {
        List<Standing> seen = of(actor, activity);
        return seen.isEmpty() && !RequestPermissions.readsAll(actor, activity)
                ? Outcome.refused(new Refusal.Missing())
                : Outcome.done(seen);
    }
}
