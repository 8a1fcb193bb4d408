package org.goldthread.reviews.request;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.NamesLeftOut;
import org.springframework.stereotype.Service;

/** An officer asks agencies of a review for information, each by a request of its own. */
@Service
public class AskingAgencies {

    private final InformationRequests requests;
    private final SharedRequests shared;
    private final ReadingActivities activities;
    private final NamesLeftOut names;
    private final CurrentFramework framework;

    public AskingAgencies(
            InformationRequests requests,
            SharedRequests shared,
            ReadingActivities activities,
            NamesLeftOut names,
            CurrentFramework framework) {
        this.requests = requests;
        this.shared = shared;
        this.activities = activities;
        this.names = names;
        this.framework = framework;
    }

    /** What would be asked of whom; nothing is sent. */
    public Outcome<Asked> check(By by, ActivityId id, NewRequest wanted) {
        Framework today = framework.now();
        return open(by, id).then(activity -> {
            Set<UUID> reading = new HashSet<>(shared.parallelTo(id.value()));
            reading.add(id.value());
            Problems problems = names.leftOut(reading, () -> wanted.check(today, activity.agencies()));
            return onceOnly(alsoFor(problems, by, activity, wanted, today), activity, wanted, today)
                    .orElse(() -> Outcome.done(wanted.asked(today)));
        });
    }

    /** A review that the requests have to serve too is parallel to this one and involves every agency that is asked. */
    private Problems alsoFor(Problems problems, By by, Activity activity, NewRequest wanted, Framework today) {
        for (String reference : wanted.alsoFor()) {
            Optional<Activity> other = activities
                    .one(by.actor(), reference)
                    .<Optional<Activity>>fold(stored -> Optional.of(stored.value()), why -> Optional.empty())
                    .filter(found -> shared.parallelTo(activity.id().value())
                            .contains(found.id().value()));
            if (other.isEmpty()) {
                problems.add(
                        "alsoFor",
                        "not-parallel",
                        "Each review in also for must be linked to "
                                + activity.reference().text() + " as a review of the same incident");
                continue;
            }
            wanted.agencies().stream()
                    .filter(agency -> !other.get().involves(agency))
                    .forEach(agency -> problems.add(
                            "alsoFor",
                            "not-involved-there",
                            today.agencyName(agency) + " is not an agency of "
                                    + other.get().reference().text() + ": add it there first"));
        }
        return problems;
    }

    /** An agency that owes or gave the same for a parallel review is not asked again: that request is shared (R17). */
    private Problems onceOnly(Problems problems, Activity activity, NewRequest wanted, Framework today) {
        for (UUID review : shared.parallelTo(activity.id().value())) {
            requests.ofReview(review).stream()
                    .map(Stored::value)
                    .filter(request ->
                            !request.state().isEnded() && wanted.agencies().contains(request.agency()))
                    .filter(request -> request.parts().stream()
                            .anyMatch(
                                    part -> wanted.parts().contains(part.kind().id())))
                    .forEach(request -> problems.add(
                            "agencies",
                            "asked-for-parallel-review",
                            today.agencyName(request.agency()) + " was asked for this for "
                                    + request.review().reference()
                                    + ", a parallel review: share that request instead"));
        }
        return problems;
    }

    /**
     * Sends one request to each agency.
     *
     * @param sending names this act of sending: the same one sends nothing twice
     */
    public Outcome<List<Stored<InformationRequest>>> send(By by, ActivityId id, UUID sending, NewRequest wanted) {
        return open(by, id)
                .then(activity -> check(by, id, wanted).then(asked -> {
                    List<Stored<InformationRequest>> sent = new ArrayList<>();
                    for (String agency : wanted.agencies()) {
                        Outcome<Stored<InformationRequest>> one = send(by, activity, sending, agency, asked);
                        if (one instanceof Outcome.Refused<Stored<InformationRequest>> refused) {
                            return Outcome.refused(refused.why());
                        }
                        shared.shareNew(by, one.orThrow().value().id().value(), id.value(), agency);
                        sent.add(one.orThrow());
                    }
                    return Outcome.done(sent);
                }));
    }

    private Outcome<Stored<InformationRequest>> send(
            By by, Activity activity, UUID sending, String agency, Asked asked) {
        RequestId id = new RequestId(Ids.from("request", sending, agency));
        By.RequestKey key = by.key();
        By each = new By(by.actor(), key == null ? null : new By.RequestKey(key.name() + ":" + agency, key.bodyHash()));
        Outcome<Stored<InformationRequest>> added =
                requests.add(each, InformationRequest.send(id, Review.of(activity), agency, asked, framework.mark(by)));
        return added instanceof Outcome.Refused<Stored<InformationRequest>> refused
                        && refused.why().code().equals("already-exists")
                ? Outcome.done(requests.find(id).orElseThrow())
                : added;
    }

    private Outcome<Activity> open(By by, ActivityId id) {
        if (!RequestPermissions.mayKeep(by.actor())) {
            return Outcome.refused(
                    new Refusal.Forbidden("officers-only", "Only partnership officers ask agencies for information"));
        }
        return activities
                .one(by.actor(), id)
                .then(stored -> stored.value()
                        .closed()
                        .map(Outcome::<Activity>refused)
                        .orElseGet(() -> Outcome.done(stored.value())));
    }
}
