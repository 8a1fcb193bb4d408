package org.goldthread.audit.returns;

import java.time.LocalDate;
import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.profile.EscalationStep;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Chases late returns up the profile's ladder, step by step (A12). Chasing twice chases once. */
@Service
public class ChasingReturns {

    /** The profile's ladder for what agencies owe. */
    private static final String LADDER = "late-return";

    private final Returns returns;
    private final CurrentFramework framework;
    private final WorkingDays workingDays;

    public ChasingReturns(Returns returns, CurrentFramework framework, WorkingDays workingDays) {
        this.returns = returns;
        this.framework = framework;
        this.workingDays = workingDays;
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 60_000)
    public void chase() {
        By house = By.of(Actor.house(framework.service()));
        Framework now = framework.now();
        for (ReturnLine late : returns.overdue(now.today())) {
            List<EscalationStep> due = due(now, late.dueOn());
            boolean fresh =
                    due.stream().anyMatch(step -> !late.course().chased().contains(step.id()));
            if (fresh) {
                returns.change(
                        house,
                        late.id(),
                        null,
                        one -> Outcome.done(one.chase(due(now, one.dueOn()), now.agencyName(one.agency()))));
            }
        }
    }

    /** The steps whose day has come; those to boards outside are for the group to take. */
    private List<EscalationStep> due(Framework now, LocalDate dueOn) {
        int late = workingDays.between(dueOn, now.today());
        return now.profile().escalations().stream()
                .filter(ladder -> ladder.id().equals(LADDER))
                .flatMap(ladder -> ladder.steps().stream())
                .filter(step -> step.toBoard() == null && late >= step.afterWorkingDays())
                .toList();
    }
}
