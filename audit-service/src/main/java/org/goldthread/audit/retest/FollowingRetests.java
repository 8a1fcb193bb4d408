package org.goldthread.audit.retest;

import java.util.List;
import java.util.Optional;
import org.goldthread.audit.returns.Judgement;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.returns.ReturnState;
import org.goldthread.audit.returns.Returns;
import org.goldthread.audit.round.Round;
import org.goldthread.audit.round.RoundId;
import org.goldthread.audit.round.Rounds;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.Tools;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.learning.activity.Activities;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.learning.framework.CurrentFramework;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Tells what settled grades say of earlier learning (A8). Only settled ones count: a grade that the agency may still
 * challenge reopens nobody's action. Telling twice tells once.
 */
@Service
public class FollowingRetests {

    private final Retests retests;
    private final Rounds rounds;
    private final Returns returns;
    private final Tools tools;
    private final Activities activities;
    private final CurrentFramework framework;

    public FollowingRetests(
            Retests retests,
            Rounds rounds,
            Returns returns,
            Tools tools,
            Activities activities,
            CurrentFramework framework) {
        this.retests = retests;
        this.rounds = rounds;
        this.returns = returns;
        this.tools = tools;
        this.activities = activities;
        this.framework = framework;
    }

    @Scheduled(initialDelay = 15_000, fixedDelay = 30_000)
    public void follow() {
        for (RetestPlan plan : retests.following()) {
            rounds.find(new RoundId(plan.id().value())).ifPresent(round -> follow(plan, round));
        }
    }

    private void follow(RetestPlan plan, Round round) {
        By house = By.of(Actor.house(framework.service()));
        GradeScale scale = tools.published(round.tool()).content().scale();
        List<ReturnLine> lines = returns.of(round.id());
        for (ReturnLine line : lines) {
            if (line.state() == ReturnState.SETTLED) {
                plan.ties()
                        .forEach(tie -> standing(line, tie)
                                .filter(grade -> scale.step(grade).isPresent())
                                .ifPresent(grade -> retests.tell(
                                        house,
                                        Retest.of(
                                                plan,
                                                tie,
                                                line,
                                                grade,
                                                scale,
                                                framework.now().today()))));
            }
        }
        if (closed(round)) {
            retests.change(house, plan.id(), null, one -> Outcome.done(one.finished()));
        }
    }

    private static Optional<String> standing(ReturnLine line, RetestTie tie) {
        return line.moderation().of(tie.standard()).map(Judgement::standing);
    }

    /** A closed audit takes no grades any more. */
    private boolean closed(Round round) {
        Optional<Activity> activity =
                activities.find(new ActivityId(round.id().value())).map(stored -> stored.value());
        return activity.filter(one -> one.state() == ActivityState.CLOSED).isPresent();
    }
}
