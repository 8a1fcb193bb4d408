package org.goldthread.monitoring.action;

import java.time.LocalDate;
import java.time.Period;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;

/**
 * What follows for an action when an audit asks again whether the learning of its findings is embedded (A8, M2): the next
 * embedding check is recorded with it, or the action is opened again; an embedded one, too. An answer that holds before
 * the check falls due is kept as evidence for it.
 */
record RetestDecision(Action action, By.Mark by) {

    /**
     * @param on the day of the audit's answer
     * @param again how long the agency has, counted from today, if the change does not hold
     */
    Outcome<Decision<Action>> of(CheckResult result, LocalDate on, Period again) {
        LocalDate verifiedOn = action.verifiedOn();
        if (verifiedOn == null || (action.state() != ActionState.VERIFIED && action.state() != ActionState.EMBEDDED)) {
            return Action.wrongState(
                    "not-verified", "The action is not verified, so there is nothing yet that could hold");
        }
        if (on.isBefore(verifiedOn)) {
            return Action.wrongState("before-verification", "The audit looked before the action was verified");
        }
        LocalDate today = Action.day(by);
        boolean due = action.nextCheck()
                .map(EmbeddingCheck::dueOn)
                .filter(day -> !today.isBefore(day))
                .isPresent();
        if (action.state() == ActionState.VERIFIED && (due || !result.held())) {
            return action.record(result, again, by);
        }
        return result.held() ? kept(result) : reopened(result, today.plus(again), today);
    }

    private Outcome<Decision<Action>> kept(CheckResult result) {
        return Action.said(action.with(new Evidence(result.evidence(), by))
                .moved(action.state(), action.nextDueOn(), new Step(Step.Kind.EVIDENCE, by, result.evidence())));
    }

    private Outcome<Decision<Action>> reopened(CheckResult result, LocalDate newDate, LocalDate today) {
        int last = action.checks().size();
        Action after = action.with(new Evidence(result.evidence(), by))
                .dueOn(newDate)
                .moved(
                        ActionState.IN_PROGRESS,
                        newDate,
                        new Step(
                                Step.Kind.REOPENED,
                                by,
                                "It was embedded; asked again it does not hold. " + result.evidence()));
        return Action.said(
                after,
                new ActionEvent.Reopened(ActionEvent.Of.action(action), result.evidence(), Math.max(1, last), today),
                ActionWork.carryingOutDue(after));
    }
}
