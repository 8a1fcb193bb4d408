package org.goldthread.dissemination.cascade;

import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;

/** Who may do what to a cascade. Another agency's cascade is, to an agency, the same as one that does not exist. */
public final class CascadePermissions {

    private CascadePermissions() {}

    /** Those who see every agency's cascades. */
    public static boolean seesAll(Actor actor) {
        return actor.seesAllAgencies() || actor.is(Role.PARTNER_SIGNATORY, Role.PANEL_MODERATOR);
    }

    public static boolean maySee(Actor actor, Cascade cascade) {
        return seesAll(actor) || actor.actsFor(cascade.agency());
    }

    /** The agency's learning link, its strategic lead or its system. */
    public static boolean mayAnswer(Actor actor, Cascade cascade) {
        return actor.actsFor(cascade.agency())
                && (actor.kind() == Actor.Kind.SYSTEM || actor.is(Role.AGENCY_LINK, Role.STRATEGIC_LEAD));
    }

    static Optional<Refusal> toAnswer(Actor actor, Cascade cascade) {
        if (!maySee(actor, cascade)) {
            return Optional.of(new Refusal.Missing());
        }
        return mayAnswer(actor, cascade)
                ? Optional.empty()
                : Optional.of(
                        new Refusal.Forbidden(
                                "not-allowed",
                                "Only the agency's learning and development link, its strategic lead or its system can do this"));
    }
}
