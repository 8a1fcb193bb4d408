package org.goldthread.reviews.outside.inspection;

import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.overview.ActivitySection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tab "Judgements" of an inspection that was imported. */
@Component
@Order(500)
class JudgementsSection implements ActivitySection {

    private final Inspections inspections;

    JudgementsSection(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public String tab() {
        return "judgements";
    }

    @Override
    public String words() {
        return "Judgements";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        return inspections
                .of(activity.id().value())
                .map(found ->
                        found.all().isEmpty() ? "none" : found.all().get(0).grade());
    }
}
