package org.goldthread.reviews.meeting;

import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.activity.Activity;
import org.goldthread.reviews.conduct.ConductPermissions;
import org.jspecify.annotations.Nullable;

/** Who may do what with a review's meetings, beyond what the route allows. */
public final class MeetingPermissions {

    private MeetingPermissions() {}

    /** All meetings with their attendance and decisions. */
    public static boolean readsAll(Actor actor, Activity activity) {
        return ConductPermissions.reads(actor, activity);
    }

    /** Those who work on the review, and people and systems of an agency that is invited: nobody else's invitation. */
    public static boolean reads(Actor actor, Activity activity, Meeting meeting) {
        return readsAll(actor, activity) || answers(actor, meeting);
    }

    /** An invited agency's people and system. */
    public static boolean answers(Actor actor, Meeting meeting) {
        return meeting.invites(agency(actor));
    }

    private static @Nullable String agency(Actor actor) {
        return actor.kind() == Actor.Kind.SYSTEM
                        || actor.is(Role.STRATEGIC_LEAD, Role.AGENCY_LINK, Role.AGENCY_CONTRIBUTOR)
                ? actor.agency()
                : null;
    }
}
