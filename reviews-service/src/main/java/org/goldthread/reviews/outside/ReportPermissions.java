package org.goldthread.reviews.outside;

import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.framework.Readers;
import org.jspecify.annotations.Nullable;

/** Who may do what with reports that are owed, beyond what the route allows. */
public final class ReportPermissions {

    private ReportPermissions() {}

    public static boolean mayKeep(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER);
    }

    /** The partnership reads all, an agency its own. */
    public static boolean mayRead(Actor actor, OwedReport report) {
        return Readers.readsEverything(actor) || owes(actor, report.agency());
    }

    /** The agency hands in its own; officers hand in for anybody. */
    public static boolean mayReceive(Actor actor, OwedReport report) {
        return mayKeep(actor) || owes(actor, report.agency());
    }

    private static boolean owes(Actor actor, @Nullable String agency) {
        return agency != null && Readers.readsForAgency(actor) && actor.actsFor(agency);
    }
}
