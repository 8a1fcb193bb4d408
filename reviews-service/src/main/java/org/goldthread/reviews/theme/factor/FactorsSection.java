package org.goldthread.reviews.theme.factor;

import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.overview.ActivitySection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tab "Modifiable factors" of a Child Death Overview Panel's learning; its numbers are for officers. */
@Component
@Order(510)
class FactorsSection implements ActivitySection {

    private final ReadingFactors factors;

    FactorsSection(ReadingFactors factors) {
        this.factors = factors;
    }

    @Override
    public String tab() {
        return "factors";
    }

    @Override
    public String words() {
        return "Modifiable factors";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        return factors.tells(activity) && ActivityPermissions.mayKeep(actor)
                ? Optional.of(factors.of(activity).isPresent() ? "entered" : "none")
                : Optional.empty();
    }
}
