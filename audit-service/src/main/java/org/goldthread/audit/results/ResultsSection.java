package org.goldthread.audit.results;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.returns.ReturnState;
import org.goldthread.audit.returns.Returns;
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

    private static final Set<ReturnState> GRADED = Set.of(ReturnState.MODERATED, ReturnState.SETTLED);

    private final Rounds rounds;
    private final Returns returns;

    ResultsSection(Rounds rounds, Returns returns) {
        this.rounds = rounds;
        this.returns = returns;
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
        return rounds.of(activity).map(round -> graded(returns.of(round.id())));
    }

    /** "2 of 4 graded". */
    private static String graded(List<ReturnLine> all) {
        long graded = all.stream().filter(line -> GRADED.contains(line.state())).count();
        return graded + " of " + all.size() + " graded";
    }
}
