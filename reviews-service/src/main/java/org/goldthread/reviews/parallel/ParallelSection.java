package org.goldthread.reviews.parallel;

import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.overview.ActivitySection;
import org.goldthread.reviews.request.RequestPermissions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tab "Parallel reviews" of a review that is linked to others. */
@Component
@Order(320)
class ParallelSection implements ActivitySection {

    private final Incidents incidents;

    ParallelSection(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String tab() {
        return "parallel";
    }

    @Override
    public String words() {
        return "Parallel reviews";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        int beside = incidents.parallelTo(activity.id().value()).size();
        return beside == 0 || !RequestPermissions.readsAll(actor, activity)
                ? Optional.empty()
                : Optional.of(beside + " linked");
    }
}
