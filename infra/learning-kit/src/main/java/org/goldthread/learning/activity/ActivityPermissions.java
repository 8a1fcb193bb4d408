package org.goldthread.learning.activity;

import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.framework.Readers;

/** Who may do what with an activity, beyond what its route allows. */
public final class ActivityPermissions {

    private ActivityPermissions() {}

    /** Registering, changing, closing. */
    public static boolean mayKeep(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER);
    }

    public static boolean mayRead(Actor actor, Activity activity) {
        return Sight.of(actor).covers(activity);
    }

    /** Drafts of findings, learning points and recommendations. */
    public static boolean mayReadDrafts(Actor actor, Activity activity) {
        return Readers.readsEveryDraft(actor) || reviews(actor, activity);
    }

    public static boolean mayDraftFindings(Actor actor, Activity activity) {
        return mayKeep(actor) || reviews(actor, activity);
    }

    private static boolean reviews(Actor actor, Activity activity) {
        return actor.is(Role.INDEPENDENT_REVIEWER)
                && actor.username() != null
                && activity.arrangements().reviewers().contains(actor.username());
    }
}
