package org.goldthread.audit.retest;

import java.util.List;
import org.goldthread.audit.returns.AsksAgain;
import org.goldthread.audit.round.RoundId;
import org.springframework.stereotype.Component;

/** Shows those who answer which questions ask again about earlier learning. */
@Component
class TiesOfRounds implements AsksAgain {

    private final Retests retests;

    TiesOfRounds(Retests retests) {
        this.retests = retests;
    }

    @Override
    public List<Again> in(RoundId round) {
        return retests.plan(new RetestPlanId(round.value())).stream()
                .flatMap(plan -> plan.value().ties().stream())
                .map(tie -> new Again(tie.question(), tie.keyMessage()))
                .toList();
    }
}
