package org.goldthread.reviews.vault;

import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.reviews.access.Access;
import org.goldthread.reviews.access.AccessLog;
import org.goldthread.reviews.access.Act;
import org.goldthread.reviews.scope.Person;
import org.goldthread.reviews.scope.Scopes;
import org.springframework.stereotype.Component;

/**
 * Who gets as far as the vault of a review, and whether it opens. Officers keep and open; the review's own independent
 * reviewer opens once the officer has let them in; nobody else. Who is turned away is entered in the access log.
 */
@Component
class VaultDoor {

    private final ReadingActivities activities;
    private final Scopes scopes;
    private final ReviewVaults vaults;
    private final DataKeys keys;
    private final AccessLog log;

    VaultDoor(ReadingActivities activities, Scopes scopes, ReviewVaults vaults, DataKeys keys, AccessLog log) {
        this.activities = activities;
        this.scopes = scopes;
        this.vaults = vaults;
        this.keys = keys;
        this.log = log;
    }

    /** What is asked of the vault. */
    enum Asked {
        /** Which pseudonyms there are, without a name. */
        LOOK,
        OPEN,
        KEEP
    }

    /** A review's vault, for somebody who may do what they ask. */
    record Inside(Activity activity, ReviewVault vault, long version) {

        String reference() {
            return activity.reference().text();
        }
    }

    /** A person of the scope, for somebody who may do what they ask. */
    record Before(Inside inside, Person person, PersonId id) {}

    /** The vault of a review, whether it opens or not. */
    Outcome<Inside> enter(Actor actor, ActivityId review, Asked asked) {
        return activities.one(actor, review).then(found -> {
            Activity activity = found.value();
            ReviewVault vault = vaults.find(review)
                    .map(Stored::value)
                    .orElseGet(
                            () -> ReviewVault.blank(review, activity.reference().text()));
            long version = vaults.find(review).map(Stored::version).orElse(1L);
            Optional<Refusal> against = against(actor, activity, vault, asked);
            if (against.isPresent()) {
                turnedAway(
                        actor, "vault", review.toString(), activity.reference().text(), against.get());
                return Outcome.refused(against.get());
            }
            return Outcome.done(new Inside(activity, vault, version));
        });
    }

    /** A person whom something is asked of, where the vault opens. */
    Outcome<Before> enter(Actor actor, ActivityId review, PersonId id, Asked asked) {
        return enter(actor, review, asked)
                .then(inside -> scopes.of(review)
                        .person(id.value())
                        .map(person -> new Before(inside, person, id))
                        .map(before -> opens(actor, before))
                        .orElseGet(() -> Outcome.refused(new Refusal.Missing())));
    }

    private Outcome<Before> opens(Actor actor, Before before) {
        Optional<Refusal> shut = shut(before.inside().vault());
        shut.ifPresent(why -> turnedAway(
                actor, "person", before.person().pseudonym(), before.inside().reference(), why));
        return shut.<Outcome<Before>>map(Outcome::refused).orElseGet(() -> Outcome.done(before));
    }

    /** Why a vault does not open; nothing where it does. */
    Optional<Refusal> shut(ReviewVault vault) {
        return vault.disposed().or(keys::closed);
    }

    private static Optional<Refusal> against(Actor actor, Activity activity, ReviewVault vault, Asked asked) {
        if (actor.is(Role.PARTNERSHIP_OFFICER)) {
            return Optional.empty();
        }
        if (asked == Asked.KEEP) {
            return Optional.of(new Refusal.Forbidden(
                    "officers-only", "Only partnership officers enter names and let reviewers in"));
        }
        boolean works = actor.is(Role.INDEPENDENT_REVIEWER)
                && actor.username() != null
                && activity.arrangements().reviewers().contains(actor.username());
        if (!works) {
            return Optional.of(new Refusal.Forbidden(
                    "not-yours-to-open",
                    "Names are opened only by partnership officers and by the review’s own independent reviewer"));
        }
        return asked == Asked.LOOK || vault.admits(actor.username())
                ? Optional.empty()
                : Optional.of(new Refusal.Forbidden(
                        "not-let-in", "Ask the partnership’s officer to let you open the names of this review"));
    }

    void turnedAway(Actor actor, String kind, String thing, String reference, Refusal why) {
        log.append(actor, new Access(Act.REFUSED, kind, thing, reference, why.code()));
    }
}
