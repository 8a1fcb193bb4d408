package org.goldthread.reviews.merged;

import java.util.List;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.reviews.chronology.StandingChronologies;
import org.goldthread.reviews.chronology.StandingChronologies.Standing;
import org.goldthread.reviews.request.RequestPermissions;
import org.springframework.stereotype.Service;

/** Which agencies' chronologies a reader sees: all, the own agency's, or none. */
@Service
class SeeingChronology {

    private final StandingChronologies standing;

    SeeingChronology(StandingChronologies standing) {
        this.standing = standing;
    }

    List<Standing> of(Actor actor, Activity activity) {
        boolean all = RequestPermissions.readsAll(actor, activity);
        return standing.of(activity.id().value()).stream()
                .filter(one -> all || RequestPermissions.readsOwn(actor, one.agency()))
                .toList();
    }
}
