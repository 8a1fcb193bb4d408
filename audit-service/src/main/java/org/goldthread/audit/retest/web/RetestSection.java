package org.goldthread.audit.retest.web;

import java.util.Optional;
import org.goldthread.audit.retest.RetestPlanId;
import org.goldthread.audit.retest.Retests;
import org.goldthread.audit.round.Rounds;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.framework.Readers;
import org.goldthread.learning.overview.ActivitySection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts "Asked again" into the pages of an audit that has a round. */
@Component
@Order(15)
class RetestSection implements ActivitySection {

    private final Retests retests;
    private final Rounds rounds;

    RetestSection(Retests retests, Rounds rounds) {
        this.retests = retests;
        this.rounds = rounds;
    }

    @Override
    public String tab() {
        return "retests";
    }

    @Override
    public String words() {
        return "Asked again";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        if (!Readers.readsEverything(actor)) {
            return Optional.empty();
        }
        return rounds.of(activity).map(round -> {
            int ties = retests.plan(new RetestPlanId(round.id().value()))
                    .map(plan -> plan.value().ties().size())
                    .orElse(0);
            return ties == 0 ? "nothing" : ties + " learning " + (ties == 1 ? "point" : "points");
        });
    }
}
