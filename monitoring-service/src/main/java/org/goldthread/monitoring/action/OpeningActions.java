package org.goldthread.monitoring.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.springframework.stereotype.Service;

/** Opens one action for each agency that a recommendation is made to (M1). */
@Service
public class OpeningActions {

    private final Actions actions;
    private final Terms terms;
    private final Clock clock;

    OpeningActions(Actions actions, Terms terms, Clock clock) {
        this.actions = actions;
        this.terms = terms;
        this.clock = clock;
    }

    /** A recommendation as it was agreed. */
    public record Recommended(
            UUID recommendationId,
            List<UUID> findings,
            UUID activityId,
            String activityReference,
            String service,
            String text,
            List<String> agencies,
            String followUpGroup,
            LocalDate dueOn,
            String measureOfSuccess,
            String priority) {}

    /** Doing it twice opens nothing more. The time to answer counts from today, the day on which the agency is told. */
    public void open(Recommended made) {
        By by = By.of(Actor.house("monitoring"));
        LocalDate respondBy = terms.answerBy();
        for (String agency : made.agencies()) {
            Assignment assignment = new Assignment(
                    made.recommendationId(),
                    made.findings(),
                    made.activityId(),
                    made.activityReference(),
                    made.service(),
                    agency,
                    made.text(),
                    made.measureOfSuccess(),
                    made.priority(),
                    made.followUpGroup(),
                    made.dueOn(),
                    respondBy);
            actions.open(by, Action.assign(assignment, by.mark(clock.instant())));
        }
    }
}
