package org.goldthread.audit.returns;

import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.framework.Readers;

/** Who may do what with a return, beyond what its route allows. */
public final class ReturnPermissions {

    private static final String WRITE = "audits:write";

    private ReturnPermissions() {}

    /** Knows that it exists and how far it is: the agency, and those who read everything. */
    public static boolean mayKnow(Actor actor, String agency) {
        return ofTheAgency(actor, agency) || Readers.readsEverything(actor);
    }

    /** Reads the answers: the agency always, others once they are submitted. */
    public static boolean mayReadAnswers(Actor actor, String agency, ReturnState state) {
        return ofTheAgency(actor, agency) || (Readers.readsEverything(actor) && state.handedIn());
    }

    /** The agency's own people and its system. */
    public static boolean ofTheAgency(Actor actor, String agency) {
        return Readers.readsForAgency(actor) && actor.actsFor(agency);
    }

    public static boolean mayAnswer(Actor actor, String agency) {
        return ofTheAgency(actor, agency) && writes(actor);
    }

    /** Submitting, accepting and challenging are for the link and the strategic lead, and for the agency's system. */
    public static boolean maySubmit(Actor actor, String agency) {
        return mayAnswer(actor, agency)
                && (actor.kind() == Actor.Kind.SYSTEM || actor.is(Role.AGENCY_LINK, Role.STRATEGIC_LEAD));
    }

    private static boolean writes(Actor actor) {
        return actor.kind() != Actor.Kind.SYSTEM || actor.scopes().contains(WRITE);
    }

    /** Opening a round, giving a return back. */
    public static boolean mayKeep(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER);
    }

    /** Nobody moderates the return of the own agency. */
    public static boolean mayModerate(Actor actor, String agency) {
        return actor.is(Role.PANEL_MODERATOR, Role.PARTNERSHIP_OFFICER) && !actor.actsFor(agency);
    }
}
