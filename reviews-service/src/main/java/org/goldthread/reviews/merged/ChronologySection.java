package org.goldthread.reviews.merged;

import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.overview.ActivitySection;
import org.goldthread.pages.PageWords;
import org.goldthread.reviews.chronology.StandingChronologies.Standing;
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
        return seeing.onPage(actor, activity)
                .map(seen -> seen.stream().map(Standing::agency).distinct().count())
                .fold(
                        agencies ->
                                Optional.of(agencies == 0 ? "none" : PageWords.count(agencies, "agency", "agencies")),
                        hidden -> Optional.empty());
    }
}
