package org.goldthread.learning.recommendation;

import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Readers;

/** Who may do what with a recommendation, beyond what its route allows. */
public final class RecommendationPermissions {

    private RecommendationPermissions() {}

    /**
     * Whether it may be read.
     *
     * @param activity the one that it was made from first
     */
    public static boolean mayRead(Actor actor, Recommendation recommendation, Activity activity) {
        if (!recommendation.isAgreed()) {
            return ActivityPermissions.mayRead(actor, activity) && ActivityPermissions.mayReadDrafts(actor, activity);
        }
        return ActivityPermissions.mayRead(actor, activity)
                || (Readers.readsForAgency(actor)
                        && recommendation.text().agencies().contains(actor.agency()));
    }

    public static boolean mayWord(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER);
    }

    /** The officers, and the chair of the group that follows up what the activity recommends. */
    public static boolean mayAgree(Actor actor, Recommendation recommendation, Framework framework) {
        return Readers.mayAgree(actor, framework, recommendation.origin().typeId());
    }
}
