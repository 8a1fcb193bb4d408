package org.goldthread.reviews.referral;

import java.util.Set;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.reviews.decision.Seats;
import org.jspecify.annotations.Nullable;

/**
 * Which referrals an actor may know of: all, those of an agency, those that an agency has to notify, or none.
 *
 * @param agency whose own referrals are seen
 * @param notifier the agency that sees what it has to notify
 */
record Sight(boolean all, @Nullable String agency, @Nullable String notifier) {

    private static final Set<Role> OF_EVERYTHING =
            Set.of(Role.PARTNERSHIP_OFFICER, Role.EXECUTIVE, Role.PARTNER_SIGNATORY, Role.INDEPENDENT_SCRUTINEER);

    static Sight of(Actor actor, Seats seats) {
        boolean all = actor.kind() == Actor.Kind.PERSON && (actor.is(OF_EVERYTHING) || seats.takesPart(actor));
        boolean own = actor.kind() == Actor.Kind.SYSTEM
                || actor.is(Role.STRATEGIC_LEAD, Role.AGENCY_LINK, Role.AGENCY_CONTRIBUTOR);
        boolean notifies = actor.kind() == Actor.Kind.SYSTEM || actor.is(Role.STRATEGIC_LEAD, Role.AGENCY_LINK);
        return new Sight(all, own ? actor.agency() : null, notifies ? actor.agency() : null);
    }

    boolean nothing() {
        return !all && agency == null && notifier == null;
    }

    boolean covers(Referral referral) {
        return all
                || (agency != null && agency.equals(referral.referredBy()))
                || (notifier != null && notifier.equals(referral.notifier()));
    }
}
