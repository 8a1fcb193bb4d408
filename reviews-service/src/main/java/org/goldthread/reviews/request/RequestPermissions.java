package org.goldthread.reviews.request;

import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityPermissions;

/** Who may do what with requests for information, beyond what the route allows. */
public final class RequestPermissions {

    private RequestPermissions() {}

    /** Asking, looking, answering refusals, taking back. */
    public static boolean mayKeep(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER);
    }

    /** All agencies' requests and chronologies of a review: those who work on it, and who scrutinise. */
    public static boolean readsAll(Actor actor, Activity activity) {
        return ActivityPermissions.mayReadDrafts(actor, activity) || actor.is(Role.INDEPENDENT_SCRUTINEER);
    }

    /** An agency's people and its system read what that agency is asked, and nobody else's. */
    public static boolean readsOwn(Actor actor, String agency) {
        return actor.actsFor(agency)
                && (actor.kind() == Actor.Kind.SYSTEM
                        || actor.is(Role.STRATEGIC_LEAD, Role.AGENCY_LINK, Role.AGENCY_CONTRIBUTOR));
    }

    /** Acknowledging and giving: contributors too. */
    static Optional<Refusal> againstGiving(Actor actor, InformationRequest request) {
        return readsOwn(actor, request.agency()) ? Optional.empty() : Optional.of(hidden(actor));
    }

    /** Refusing speaks for the whole agency. */
    static Optional<Refusal> againstRefusing(Actor actor, InformationRequest request) {
        if (!readsOwn(actor, request.agency())) {
            return Optional.of(hidden(actor));
        }
        return actor.kind() == Actor.Kind.SYSTEM || actor.is(Role.STRATEGIC_LEAD, Role.AGENCY_LINK)
                ? Optional.empty()
                : Optional.of(new Refusal.Forbidden(
                        "link-or-lead-only", "Only your agency's learning link or strategic lead may refuse"));
    }

    /** The partnership knows the request and may not answer it; another agency knows of none. */
    private static Refusal hidden(Actor actor) {
        return mayKeep(actor)
                ? new Refusal.Forbidden("agency-only", "Only the agency itself may do this")
                : new Refusal.Missing();
    }
}
