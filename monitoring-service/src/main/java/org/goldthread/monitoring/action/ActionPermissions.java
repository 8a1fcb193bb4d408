package org.goldthread.monitoring.action;

import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;

/**
 * Who may do what to an action. An action of another agency is, to an agency, the same as one that does not exist.
 */
public final class ActionPermissions {

    private ActionPermissions() {}

    /** The partnership sees every action, an agency its own. */
    public static boolean maySee(Actor actor, Action action) {
        return actor.seesAllAgencies() || actor.actsFor(action.assignment().agency());
    }

    /** The agency's link, strategic lead or system answers and says that it is done. */
    public static boolean mayAnswer(Actor actor, Action action) {
        return actor.actsFor(action.assignment().agency())
                && (actor.kind() == Actor.Kind.SYSTEM || actor.is(Role.AGENCY_LINK, Role.STRATEGIC_LEAD));
    }

    /** Contributors, too, tell how far it has come and add evidence. */
    public static boolean mayUpdate(Actor actor, Action action) {
        return mayAnswer(actor, action)
                || (actor.actsFor(action.assignment().agency()) && actor.is(Role.AGENCY_CONTRIBUTOR));
    }

    /** The partnership's officer, or the chair of the group that follows it up unless it is the chair's own agency's. */
    public static boolean mayVerify(Actor actor, Action action) {
        return actor.is(Role.PARTNERSHIP_OFFICER)
                || (actor.is(Role.GROUP_CHAIR)
                        && actor.sitsOn(action.assignment().followUpGroup())
                        && !actor.actsFor(action.assignment().agency()));
    }

    static Optional<Refusal> toAnswer(Actor actor, Action action) {
        return allowed(
                actor,
                action,
                mayAnswer(actor, action),
                "Only the agency's learning and development link, its strategic lead or its system can do this");
    }

    public static Optional<Refusal> toUpdate(Actor actor, Action action) {
        return allowed(
                actor, action, mayUpdate(actor, action), "Only people of the agency that carries it out can do this");
    }

    public static Optional<Refusal> toVerify(Actor actor, Action action) {
        return allowed(
                actor,
                action,
                mayVerify(actor, action),
                "Only a partnership officer or the chair of the group that follows it up can do this, and nobody for their own agency");
    }

    private static Optional<Refusal> allowed(Actor actor, Action action, boolean may, String otherwise) {
        if (!maySee(actor, action)) {
            return Optional.of(new Refusal.Missing());
        }
        return may ? Optional.empty() : Optional.of(new Refusal.Forbidden("not-allowed", otherwise));
    }
}
