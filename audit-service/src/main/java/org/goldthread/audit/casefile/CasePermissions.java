package org.goldthread.audit.casefile;

import java.util.List;
import java.util.Set;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.framework.Readers;

/** Who may do what with cases, beyond what a route allows. A case is for fewer eyes than an audit's results. */
public final class CasePermissions {

    private static final Set<Role> OF_ALL_CASES =
            Set.of(Role.PARTNERSHIP_OFFICER, Role.PANEL_MODERATOR, Role.GROUP_CHAIR, Role.INDEPENDENT_SCRUTINEER);

    private CasePermissions() {}

    /** Draws samples, records meetings and grades. */
    public static boolean mayKeep(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER);
    }

    /** Records the grade that the agencies agreed. */
    public static boolean mayGrade(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER, Role.PANEL_MODERATOR);
    }

    public static boolean readsAllCases(Actor actor) {
        return actor.is(OF_ALL_CASES);
    }

    /** Knows of a case: those who read all, and people of its agencies. */
    public static boolean mayKnow(Actor actor, List<String> agencies) {
        return readsAllCases(actor)
                || (Readers.readsForAgency(actor) && agencies.contains(String.valueOf(actor.agency())));
    }

    public static boolean ofTheAgency(Actor actor, String agency) {
        return Readers.readsForAgency(actor) && actor.actsFor(agency);
    }

    /** Only a person audits a case: an agency's system cannot have read it. */
    public static boolean mayAudit(Actor actor, String agency) {
        return ofTheAgency(actor, agency) && actor.kind() == Actor.Kind.PERSON;
    }

    /** The auditor, the agency's link or lead, or an officer gives a case to another auditor. */
    public static boolean mayHandOver(Actor actor, CaseSheet sheet) {
        return mayKeep(actor)
                || (ofTheAgency(actor, sheet.agency())
                        && (sheet.isAuditor(actor.subject()) || actor.is(Role.AGENCY_LINK, Role.STRATEGIC_LEAD)));
    }

    /** Whether the sheet's answers and grade can be read. */
    public static boolean mayRead(Actor actor, CaseSheet sheet, boolean allIn) {
        return ofTheAgency(actor, sheet.agency())
                || (readsAllCases(actor) && sheet.state().closed())
                || allIn;
    }

    /** A concern is for the agency that has to act, for whoever raised it, and for those who read all. */
    public static boolean mayKnow(Actor actor, SafetyConcern concern) {
        return readsAllCases(actor)
                || ofTheAgency(actor, concern.agency())
                || concern.raised().subject().equals(actor.subject());
    }

    /** Writes down what was done, or confirms it: an officer, or the agency's strategic lead. */
    public static boolean mayAct(Actor actor, SafetyConcern concern) {
        return actor.is(Role.PARTNERSHIP_OFFICER) || (actor.is(Role.STRATEGIC_LEAD) && actor.actsFor(concern.agency()));
    }
}
