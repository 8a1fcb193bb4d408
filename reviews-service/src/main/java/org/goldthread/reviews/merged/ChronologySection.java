package org.goldthread.reviews.merged;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.overview.ActivitySection;
import org.goldthread.reviews.chronology.StandingChronologies.Standing;
import org.goldthread.reviews.request.RequestPermissions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tab "Chronology" of a review. */
@Component
@Order(310)
class ChronologySection implements ActivitySection {

    private final SeeingChronology seeing;

    ChronologySection(SeeingChronology seeing) {
        this.seeing = seeing;
    }

    @Override
    public String tab() {
        return "chronology";
    }

    @Override
    public String words() {
        return "Chronology";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        List<Standing> seen = seeing.of(actor, activity);
        if (seen.isEmpty() && !RequestPermissions.readsAll(actor, activity)) {
            return Optional.empty();
        }
        long agencies = seen.stream().map(Standing::agency).distinct().count();
        return Optional.of(agencies == 0 ? "none" : agencies + (agencies == 1 ? " agency" : " agencies"));
    }
}
