package org.goldthread.reviews.parallel;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activities;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.reviews.request.SharedRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All incidents that several reviews look at. */
@Repository
class Incidents implements SharedRequests {

    private final Aggregates<Incident> stored;
    private final Activities activities;

    Incidents(House house, Activities activities) {
        this.activities = activities;
        this.stored = house.aggregates("incidents", Incident.class, Incident.SCHEMA)
                .indexed(Indexes.ascending("reviews.activity"))
                .indexed(Indexes.ascending("shared.request"));
    }

    Optional<Stored<Incident>> of(UUID activity) {
        return stored.first(eq("reviews.activity", activity));
    }

    /** Whether two people linked a review to different incidents at the same moment. */
    boolean twice(UUID activity) {
        return stored.count(eq("reviews.activity", activity)) > 1;
    }

    Outcome<Stored<Incident>> add(By by, Decision<Incident> decision) {
        return stored.add(by, decision);
    }

    /** What this very request made when it was sent before; nothing where it made nothing. */
    Optional<Outcome<Stored<Incident>>> linkedUnder(By by) {
        Outcome<Stored<Incident>> made = stored.add(by, () -> Outcome.refused(new Refusal.Missing()));
        return made.isDone() ? Optional.of(made) : Optional.empty();
    }

    Outcome<Stored<Incident>> change(
            By by, IncidentId id, @Nullable Long version, Function<Incident, Outcome<Decision<Incident>>> decide) {
        return stored.change(by, id.value(), version, decide);
    }

    @Override
    public Set<UUID> sharedWith(UUID activity) {
        return of(activity).map(found -> found.value().sharedWith(activity)).orElse(Set.of());
    }

    @Override
    public Set<UUID> reviewsOf(UUID request) {
        return stored.first(eq("shared.request", request))
                .map(found -> found.value().reviewsOf(request))
                .orElse(Set.of());
    }

    @Override
    public Set<UUID> parallelTo(UUID activity) {
        return of(activity).map(found -> found.value().beside(activity)).orElse(Set.of());
    }

    @Override
    public void shareNew(By by, UUID request, UUID activity, String agency) {
        of(activity).ifPresent(found -> {
            Set<UUID> with = involving(found.value().beside(activity), agency);
            if (!with.isEmpty()) {
                change(
                        By.of(by.actor()),
                        found.value().id(),
                        null,
                        incident -> incident.share(request, activity, with));
            }
        });
    }

    /** Those of these reviews that involve the agency: no agency hears of a review that is not its own. */
    Set<UUID> involving(Set<UUID> reviews, String agency) {
        return reviews.stream()
                .filter(review -> activities
                        .find(new ActivityId(review))
                        .filter(activity -> activity.value().involves(agency))
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }
}
