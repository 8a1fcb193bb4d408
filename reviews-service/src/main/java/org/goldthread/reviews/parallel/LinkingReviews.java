package org.goldthread.reviews.parallel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.NamesLeftOut;
import org.goldthread.reviews.request.InformationRequest;
import org.goldthread.reviews.request.InformationRequests;
import org.goldthread.reviews.request.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An officer links reviews of one incident, and says which requests they share (R17). */
@Service
class LinkingReviews {

    private final Incidents incidents;
    private final ReadingActivities activities;
    private final InformationRequests requests;
    private final NamesLeftOut names;
    private final CurrentFramework framework;

    LinkingReviews(
            Incidents incidents,
            ReadingActivities activities,
            InformationRequests requests,
            NamesLeftOut names,
            CurrentFramework framework) {
        this.incidents = incidents;
        this.activities = activities;
        this.requests = requests;
        this.names = names;
        this.framework = framework;
    }

    /**
     * Links another review to this one.
     *
     * @param reference of the other
     */
    Outcome<Stored<Incident>> link(
            By by, Activity review, @Nullable Long version, String reference, @Nullable String why) {
        return kept(by).then(officer -> other(by, review, reference))
                .then(other -> names.leftOut(
                        List.of(review.id().value(), other.id().value()),
                        () -> link(by, review.id().value(), version, other.id().value(), why)));
    }

    private Outcome<Stored<Incident>> link(By by, UUID own, @Nullable Long version, UUID second, @Nullable String why) {
        Optional<Stored<Incident>> mine = incidents.of(own);
        Optional<Stored<Incident>> theirs = incidents.of(second);
        if (mine.isEmpty() && theirs.isEmpty()) {
            return Incident.link(IncidentId.next(), own, second, why, framework.mark(by))
                    .then(decision -> once(by, second, incidents.add(by, decision)));
        }
        if (mine.isPresent() && theirs.isPresent()) {
            return mine.get().value().id().equals(theirs.get().value().id())
                    ? incidents.linkedUnder(by).orElseGet(() -> join(by, mine.get(), version, second, why))
                    : inAnother();
        }
        return mine.map(found -> once(by, second, join(by, found, version, second, why)))
                .orElseGet(() -> once(by, own, join(by, theirs.orElseThrow(), null, own, why)));
    }

    private Outcome<Stored<Incident>> join(
            By by, Stored<Incident> incident, @Nullable Long version, UUID review, @Nullable String why) {
        return incidents.change(by, incident.value().id(), version, now -> now.add(review, why, framework.mark(by)));
    }

    private static Outcome<Stored<Incident>> inAnother() {
        return Outcome.refused(Refusal.invalid(
                "reference", "in-another-incident", "It is linked to other reviews already: take it out there first"));
    }

    /** Where somebody else linked it to other reviews at the same moment, this link is taken back. */
    private Outcome<Stored<Incident>> once(By by, UUID activity, Outcome<Stored<Incident>> outcome) {
        return outcome.then(stored -> {
            if (!incidents.twice(activity)) {
                return Outcome.done(stored);
            }
            incidents.change(By.of(by.actor()), stored.value().id(), null, incident -> incident.remove(activity));
            return inAnother();
        });
    }

    Outcome<Stored<Incident>> unlink(By by, Activity review, @Nullable Long version, String reference) {
        return kept(by).then(officer -> found(review).then(incident -> {
            Optional<Activity> other = activities
                    .one(by.actor(), reference)
                    .<Optional<Activity>>fold(stored -> Optional.of(stored.value()), none -> Optional.empty());
            return other.<Outcome<Stored<Incident>>>map(one -> incidents.change(
                            by,
                            incident.value().id(),
                            version,
                            now -> now.remove(one.id().value())))
                    .orElseGet(() -> Outcome.refused(new Refusal.Missing()));
        }));
    }

    /** Shares a request with every parallel review that involves its agency, or with none any more. */
    Outcome<Stored<Incident>> share(
            By by, Activity review, @Nullable Long version, @Nullable RequestId request, boolean shares) {
        if (request == null) {
            return Outcome.refused(Refusal.invalid("requestId", "required", "Name the request"));
        }
        return kept(by).then(officer -> found(review).then(incident -> {
            Optional<InformationRequest> asked = requests.find(request)
                    .map(Stored::value)
                    .filter(each -> incident.value().has(each.review().activity()));
            if (asked.isEmpty()) {
                return Outcome.refused(new Refusal.Missing());
            }
            UUID of = asked.get().review().activity();
            Set<UUID> with = shares
                    ? incidents.involving(
                            incident.value().beside(of), asked.get().agency())
                    : Set.of();
            if (shares && with.isEmpty()) {
                return Outcome.refused(new Refusal.Rule(
                        "agency-not-involved",
                        framework.now().agencyName(asked.get().agency())
                                + " is not an agency of the parallel review: add it there first",
                        "default"));
            }
            return incidents.change(by, incident.value().id(), version, now -> now.share(request.value(), of, with));
        }));
    }

    private Outcome<Stored<Incident>> found(Activity review) {
        return incidents
                .of(review.id().value())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }

    private static Outcome<Boolean> kept(By by) {
        return ActivityPermissions.mayKeep(by.actor())
                ? Outcome.done(true)
                : Outcome.refused(new Refusal.Forbidden("officers-only", "Only partnership officers link reviews"));
    }

    private Outcome<Activity> other(By by, Activity review, String reference) {
        Optional<Activity> other = activities
                .one(by.actor(), reference)
                .<Optional<Activity>>fold(stored -> Optional.of(stored.value()), none -> Optional.empty());
        if (other.isEmpty()) {
            return Outcome.refused(Refusal.invalid(
                    "reference", "unknown-review", "Enter the reference of a review, such as SOL-RR-2026-004"));
        }
        return other.get().id().equals(review.id())
                ? Outcome.refused(Refusal.invalid("reference", "same-review", "A review is not parallel to itself"))
                : Outcome.done(other.get());
    }
}
