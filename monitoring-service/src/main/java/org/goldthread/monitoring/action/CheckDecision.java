package org.goldthread.monitoring.action;

import java.time.LocalDate;
import java.time.Period;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;

/**
 * What follows from an embedding check (M2). That the change holds can be said from the day on which the check falls
 * due; that it does not, at any time.
 */
record CheckDecision(Action action, By.Mark by) {

    /** @param again how long the agency has, counted from today, if the change does not hold */
    Outcome<Decision<Action>> of(CheckResult result, Period again) {
        EmbeddingCheck check = action.nextCheck().orElse(null);
        if (check == null) {
            return Action.wrongState("not-verified", "Embedding checks follow after the action was verified");
        }
        if (result.held() && today().isBefore(check.dueOn())) {
            return Action.wrongState(
                    "too-early",
                    "Check " + check.number() + " of " + check.of() + " falls due on " + check.dueOn()
                            + ". That the change holds can be recorded from that day on");
        }
        EmbeddingCheck made = check.made(result, by);
        ActionEvent told = new ActionEvent.CheckRecorded(
                ActionEvent.Of.action(action),
                made.number(),
                made.of(),
                made.dueOn(),
                result.held(),
                result.retestKind(),
                result.evidence(),
                today());
        return result.held() ? held(made, told) : failed(made, told, today().plus(again));
    }

    private Outcome<Decision<Action>> held(EmbeddingCheck made, ActionEvent told) {
        Action recorded = action.with(made)
                .moved(action.state(), action.nextDueOn(), new Step(Step.Kind.CHECK_HELD, by, made.evidence()));
        if (made.isLast()) {
            return Action.said(
                    recorded.moved(ActionState.EMBEDDED, null, new Step(Step.Kind.EMBEDDED, by, null)),
                    told,
                    new ActionEvent.Embedded(ActionEvent.Of.action(action), today()),
                    ActionWork.checked(action, made));
        }
        EmbeddingCheck next = recorded.nextCheck().orElseThrow();
        return Action.said(
                recorded.moved(ActionState.VERIFIED, next.dueOn()),
                told,
                ActionWork.checked(action, made),
                ActionWork.checkDue(recorded, next));
    }

    private Outcome<Decision<Action>> failed(EmbeddingCheck made, ActionEvent told, LocalDate newDate) {
        Action after = action.with(made)
                .dueOn(newDate)
                .moved(
                        ActionState.IN_PROGRESS,
                        newDate,
                        new Step(Step.Kind.CHECK_FAILED, by, made.evidence()),
                        new Step(
                                Step.Kind.REOPENED,
                                by,
                                "Check " + made.number() + " of " + made.of() + " did not hold"));
        return Action.said(
                after,
                told,
                new ActionEvent.Reopened(
                        ActionEvent.Of.action(action), String.valueOf(made.evidence()), made.number(), today()),
                ActionWork.checked(action, made),
                ActionWork.carryingOutDue(after));
    }

    private LocalDate today() {
        return Action.day(by);
    }
}
