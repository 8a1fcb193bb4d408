package org.goldthread.reviews.conduct;

import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityPermissions;

/** Who may do what with the records of a review's conduct, beyond what the route allows. */
public final class ConductPermissions {

    private ConductPermissions() {}

    /** Those who work on the review, and who scrutinises. */
    public static boolean reads(Actor actor, Activity activity) {
        return ActivityPermissions.mayReadDrafts(actor, activity) || actor.is(Role.INDEPENDENT_SCRUTINEER);
    }

    /** Choosing the method and appointing people. */
    public static boolean decides(Actor actor) {
        return ActivityPermissions.mayKeep(actor);
    }

    /** Entering what was done: officers, and the independent reviewers whom the review names. */
    public static boolean keeps(Actor actor, Activity activity) {
        return ActivityPermissions.mayDraftFindings(actor, activity);
    }
}
