package org.goldthread.dissemination.plan;

import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;

/**
 * Who may do what to a plan. The partnership's people and its trainers read every plan; an agency's people and system
 * read those that concern it, once approved. A plan that somebody may not read does not exist for them.
 */
public final class PlanPermissions {

    private PlanPermissions() {}

    /** Those who read every plan. */
    public static boolean seesAll(Actor actor) {
        return actor.seesAllAgencies() || actor.is(Role.TRAINER, Role.PARTNER_SIGNATORY, Role.PANEL_MODERATOR);
    }

    public static boolean maySee(Actor actor, DisseminationPlan plan) {
        return seesAll(actor) || (plan.state() == PlanState.APPROVED && plan.concerns(actor.agency()));
    }

    public static boolean mayEdit(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER);
    }

    /** The chair of the group that approves, and nobody for a group that they do not sit on. */
    public static boolean mayDecide(Actor actor, DisseminationPlan plan) {
        return actor.is(Role.GROUP_CHAIR) && actor.sitsOn(plan.approval().group());
    }

    static Optional<Refusal> toEdit(Actor actor, DisseminationPlan plan) {
        if (!maySee(actor, plan)) {
            return Optional.of(new Refusal.Missing());
        }
        return mayEdit(actor) ? Optional.empty() : forbidden("Only a partnership officer can do this");
    }

    /** That there is nothing to decide now is told before who may decide. */
    static Optional<Refusal> toDecide(Actor actor, DisseminationPlan plan) {
        if (!maySee(actor, plan)) {
            return Optional.of(new Refusal.Missing());
        }
        if (plan.state() != PlanState.SENT || mayDecide(actor, plan)) {
            return Optional.empty();
        }
        return forbidden("Only the chair of the group that approves plans can do this");
    }

    private static Optional<Refusal> forbidden(String sentence) {
        return Optional.of(new Refusal.Forbidden("not-allowed", sentence));
    }
}
