package org.goldthread.reviews.referral;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.reviews.decision.Seat;
import org.goldthread.reviews.decision.Seats;
import org.jspecify.annotations.Nullable;

/** Who may do what with a referral, beyond what its route allows. */
public final class ReferralPermissions {

    private ReferralPermissions() {}

    /** Looking at it, completing facts, asking for views, withdrawing, putting it again, the timetable. */
    public static boolean mayKeep(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER);
    }

    /** The officers for any agency or none, an agency's people and system for their own. */
    public static boolean mayRefer(Actor actor) {
        return mayKeep(actor) || actor.agency() != null;
    }

    /** The officers, and the people and system of the agency that notifies. */
    public static boolean mayNotify(Actor actor, Referral referral) {
        boolean ofTheAgency = actor.kind() == Actor.Kind.SYSTEM
                || actor.is(Role.STRATEGIC_LEAD, Role.AGENCY_LINK, Role.PARTNER_SIGNATORY);
        return mayKeep(actor) || (ofTheAgency && actor.actsFor(referral.notifier()));
    }

    /** The seats that a person speaks for. */
    public static List<Seat> seats(Actor actor, Seats seats) {
        return seats.all().stream().filter(seat -> seats.speaksFor(actor, seat)).toList();
    }

    /** The one of them that is meant; with one seat it need not be said. */
    public static Optional<Seat> seat(Actor actor, Seats seats, @Nullable String wanted) {
        List<Seat> own = seats(actor, seats);
        return own.stream()
                .filter(seat -> wanted == null ? own.size() == 1 : seat.id().equals(wanted))
                .findFirst();
    }
}
