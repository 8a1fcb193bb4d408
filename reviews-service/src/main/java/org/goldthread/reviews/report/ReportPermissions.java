package org.goldthread.reviews.report;

import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityPermissions;

/** Who may do what with a report, beyond what the route allows. */
public final class ReportPermissions {

    private ReportPermissions() {}

    /** Before it is public: those who write, sign, release or scrutinise it. Agencies read it when it is published. */
    public static boolean mayRead(Actor actor, Activity activity) {
        return ActivityPermissions.mayRead(actor, activity)
                && (ActivityPermissions.mayReadDrafts(actor, activity)
                        || actor.is(Role.EXECUTIVE, Role.PARTNER_SIGNATORY, Role.INDEPENDENT_SCRUTINEER));
    }

    /** Building and writing: the officers, and the review's own independent reviewers. */
    public static boolean mayWrite(Actor actor, Activity activity) {
        return ActivityPermissions.mayDraftFindings(actor, activity);
    }

    /** Asking for signatures, the desk, copies, holds, take-down. */
    public static boolean mayKeep(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER);
    }

    /** Proposing and releasing, each by another person. */
    public static boolean mayRelease(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER, Role.EXECUTIVE);
    }

    public static Optional<Refusal> againstKeeping(Actor actor) {
        return mayKeep(actor)
                ? Optional.empty()
                : Optional.of(new Refusal.Forbidden("officers-only", "Only partnership officers do this"));
    }

    public static Optional<Refusal> againstReleasing(Actor actor) {
        return mayRelease(actor)
                ? Optional.empty()
                : Optional.of(new Refusal.Forbidden(
                        "not-yours-to-release", "Only partnership officers and the executive publish reports"));
    }
}
