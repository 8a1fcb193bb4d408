package org.goldthread.learning.learningpoint;

import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Readers;

/** Who may do what with a learning point, beyond what its route allows. */
public final class LearningPointPermissions {

    private LearningPointPermissions() {}

    /**
     * Whether it may be read.
     *
     * @param activity the one that it was drawn from first
     */
    public static boolean mayRead(Actor actor, LearningPoint point, Activity activity) {
        if (!point.isAgreed()) {
            return ActivityPermissions.mayRead(actor, activity) && ActivityPermissions.mayReadDrafts(actor, activity);
        }
        return actor.is(Role.TRAINER)
                || ActivityPermissions.mayRead(actor, activity)
                || (Readers.readsForAgency(actor) && point.text().agencies().contains(actor.agency()));
    }

    public static boolean mayWord(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER);
    }

    /** The officers, and the chair of the group that follows up what the activity recommends. */
    public static boolean mayAgree(Actor actor, LearningPoint point, Framework framework) {
        return Readers.mayAgree(actor, framework, point.origin().typeId());
    }

    /** Every agreed learning point of the service, whatever it comes from. */
    public static boolean mayReadAllAgreed(Actor actor) {
        return actor.is(Role.TRAINER) || Readers.readsEverything(actor);
    }
}
