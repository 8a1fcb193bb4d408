package org.goldthread.learning.finding;

import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Readers;

/** Who may do what with a finding, beyond what its route allows. */
public final class FindingPermissions {

    private FindingPermissions() {}

    public static boolean mayRead(Actor actor, Finding finding, Activity activity) {
        return ActivityPermissions.mayRead(actor, activity)
                && (finding.isAgreed() || ActivityPermissions.mayReadDrafts(actor, activity));
    }

    public static boolean mayWord(Actor actor, Activity activity) {
        return ActivityPermissions.mayDraftFindings(actor, activity);
    }

    /** The officers, and the chair of the group that follows up what the activity recommends. */
    public static boolean mayAgree(Actor actor, Finding finding, Framework framework) {
        return Readers.mayAgree(actor, framework, finding.origin().typeId());
    }
}
