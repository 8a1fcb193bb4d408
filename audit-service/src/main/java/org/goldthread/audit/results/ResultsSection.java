package org.goldthread.audit.results;

import java.util.Optional;
import org.goldthread.audit.round.Rounds;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.overview.ActivitySection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts "Results" into the pages of an audit that has a round. */
@Component
@Order(20)
class ResultsSection implements ActivitySection {

    private final Rounds rounds;

    ResultsSection(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String tab() {
        return "results";
    }

    @Override
    public String words() {
        return "Results";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        return rounds.of(activity).map(round -> "against " + round.toolId());
    }
}
