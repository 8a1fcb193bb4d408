package org.goldthread.monitoring.action;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.time.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * What one agency does about one recommendation (M1). The agency agrees, carries it out and says that it is done; the
 * partnership verifies; the embedding checks that follow show whether the change holds. The last one that holds makes
 * the action embedded; one that does not opens it again, and all checks start anew after the next verification (M2).
 *
 * @param dueOn the day by which it is to be carried out; it moves when the action is reopened
 * @param nextDueOn the day on which the next step is due, whoever takes it; null when nothing is
 * @param checks the checks that follow the last verification
 */
public record Action(
        @BsonId ActionId id,
        Assignment assignment,
        ActionState state,
        @Nullable Answer answer,
        LocalDate dueOn,
        @Nullable LocalDate nextDueOn,
        @Nullable LocalDate verifiedOn,
        List<EmbeddingCheck> checks,
        List<Evidence> evidence,
        List<Step> history)
        implements Aggregate {

    public Action {
        checks = checks == null ? List.of() : List.copyOf(checks);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        history = history == null ? List.of() : List.copyOf(history);
    }

    /** Opens the action. */
    static Decision<Action> assign(Assignment assignment, By.Mark by) {
        Action action = new Action(
                ActionId.of(assignment.recommendationId(), assignment.agency()),
                assignment,
                ActionState.PROPOSED,
                null,
                assignment.dueOn(),
                assignment.respondBy(),
                null,
                List.of(),
                List.of(),
                List.of(new Step(Step.Kind.ASSIGNED, by, assignment.text())));
        return Decision.of(
                action,
                new ActionEvent.Assigned(
                        ActionEvent.Of.action(action), assignment.text(), assignment.dueOn(), assignment.respondBy()),
                ActionWork.answerDue(action));
    }

    Outcome<Decision<Action>> agree(String measurableAction, String ownerRole, By.Mark by) {
        return in(ActionState.PROPOSED, "already-answered", "This action was answered before", () -> {
            Action after = with(Answer.agreed(measurableAction, ownerRole))
                    .moved(ActionState.AGREED, dueOn, new Step(Step.Kind.AGREED, by, measurableAction));
            return said(
                    after,
                    new ActionEvent.Answered(of(), "agreed", measurableAction, ownerRole, null, day(by)),
                    ActionWork.answered(this),
                    ActionWork.carryingOutDue(after));
        });
    }

    Outcome<Decision<Action>> decline(String reason, By.Mark by) {
        return in(ActionState.PROPOSED, "already-answered", "This action was answered before", () -> {
            Action after = with(Answer.declined(reason))
                    .moved(ActionState.DECLINED, null, new Step(Step.Kind.DECLINED, by, reason));
            return said(
                    after,
                    new ActionEvent.Answered(of(), "declined", null, null, reason, day(by)),
                    ActionWork.answered(this));
        });
    }

    Outcome<Decision<Action>> update(String progress, By.Mark by) {
        return underWay(() -> said(
                moved(ActionState.IN_PROGRESS, nextDueOn, new Step(Step.Kind.UPDATED, by, progress)),
                new ActionEvent.Updated(of(), progress, day(by))));
    }

    /** Evidence may still be added while the partnership verifies; the agency tells others of it when it is done. */
    Outcome<Decision<Action>> give(String text, By.Mark by) {
        if (!state.underWay() && state != ActionState.DONE) {
            return wrongState("not-under-way", "Evidence can be added while the action is carried out or verified");
        }
        return said(with(new Evidence(text, by)).moved(state, nextDueOn, new Step(Step.Kind.EVIDENCE, by, text)));
    }

    /**
     * @param note what shows it; null to let the evidence that was given before speak
     * @param verifyBy the day by which the partnership should have looked at it
     */
    Outcome<Decision<Action>> markDone(@Nullable String note, LocalDate verifyBy, By.Mark by) {
        return underWay(() -> {
            Action shown = note == null ? this : with(new Evidence(note, by));
            Action after = shown.moved(ActionState.DONE, verifyBy, new Step(Step.Kind.DONE, by, note));
            String told = shown.evidence.isEmpty()
                    ? null
                    : shown.evidence.get(shown.evidence.size() - 1).text();
            return said(
                    after,
                    new ActionEvent.MarkedDone(of(), told, day(by)),
                    ActionWork.carriedOut(this),
                    ActionWork.officerVerifies(after),
                    ActionWork.chairVerifies(after));
        });
    }

    /** @param intervals the profile's intervals of embedding checks, counted from today */
    Outcome<Decision<Action>> verify(List<Period> intervals, By.Mark by) {
        return in(ActionState.DONE, "not-done", "Only an action that the agency marked as done can be verified", () -> {
            List<EmbeddingCheck> planned = EmbeddingCheck.after(day(by), intervals);
            Action after = new Action(
                            id, assignment, state, answer, dueOn, nextDueOn, day(by), planned, evidence, history)
                    .moved(ActionState.VERIFIED, planned.get(0).dueOn(), new Step(Step.Kind.VERIFIED, by, null));
            return said(
                    after,
                    new ActionEvent.Verified(of(), day(by)),
                    ActionWork.officerVerified(this),
                    ActionWork.chairVerified(this),
                    ActionWork.checkDue(after, planned.get(0)));
        });
    }

    Outcome<Decision<Action>> sendBack(String reason, By.Mark by) {
        return in(
                ActionState.DONE, "not-done", "Only an action that the agency marked as done can be sent back", () -> {
                    Action after = moved(ActionState.IN_PROGRESS, dueOn, new Step(Step.Kind.SENT_BACK, by, reason));
                    return said(
                            after,
                            new ActionEvent.SentBack(of(), reason, day(by)),
                            ActionWork.officerVerified(this),
                            ActionWork.chairVerified(this),
                            ActionWork.carryingOutDue(after));
                });
    }

    /** The check that is to be made next, if any. */
    public Optional<EmbeddingCheck> nextCheck() {
        return state == ActionState.VERIFIED
                ? checks.stream().filter(EmbeddingCheck::open).findFirst()
                : Optional.empty();
    }

    /**
     * Records the check that is to be made next. That the change holds can be said from the day on which the check falls
     * due; that it does not, at any time.
     *
     * @param again how long the agency has, counted from today, if the change does not hold
     */
    Outcome<Decision<Action>> record(CheckResult result, Period again, By.Mark by) {
        EmbeddingCheck check = nextCheck().orElse(null);
        if (check == null) {
            return wrongState("not-verified", "Embedding checks follow after the action was verified");
        }
        if (result.held() && day(by).isBefore(check.dueOn())) {
            return wrongState(
                    "too-early",
                    "Check " + check.number() + " of " + check.of() + " falls due on " + check.dueOn()
                            + ". That the change holds can be recorded from that day on");
        }
        EmbeddingCheck made = check.made(result, by);
        ActionEvent told = new ActionEvent.CheckRecorded(
                of(),
                made.number(),
                made.of(),
                made.dueOn(),
                result.held(),
                result.retestKind(),
                result.evidence(),
                day(by));
        return result.held() ? held(made, told, by) : failed(made, told, day(by).plus(again), by);
    }

    private Outcome<Decision<Action>> held(EmbeddingCheck made, ActionEvent told, By.Mark by) {
        Action recorded = with(made).moved(state, nextDueOn, new Step(Step.Kind.CHECK_HELD, by, made.evidence()));
        if (made.isLast()) {
            return said(
                    recorded.moved(ActionState.EMBEDDED, null, new Step(Step.Kind.EMBEDDED, by, null)),
                    told,
                    new ActionEvent.Embedded(of(), day(by)),
                    ActionWork.checked(this, made));
        }
        EmbeddingCheck next = recorded.nextCheck().orElseThrow();
        return said(
                recorded.moved(ActionState.VERIFIED, next.dueOn()),
                told,
                ActionWork.checked(this, made),
                ActionWork.checkDue(recorded, next));
    }

    private Outcome<Decision<Action>> failed(EmbeddingCheck made, ActionEvent told, LocalDate newDate, By.Mark by) {
        Action recorded = with(made).moved(state, nextDueOn, new Step(Step.Kind.CHECK_FAILED, by, made.evidence()));
        Action after = new Action(
                        id,
                        assignment,
                        state,
                        answer,
                        newDate,
                        newDate,
                        verifiedOn,
                        recorded.checks,
                        evidence,
                        recorded.history)
                .moved(
                        ActionState.IN_PROGRESS,
                        newDate,
                        new Step(
                                Step.Kind.REOPENED,
                                by,
                                "Check " + made.number() + " of " + made.of() + " did not hold"));
        return said(
                after,
                told,
                new ActionEvent.Reopened(of(), String.valueOf(made.evidence()), made.number(), day(by)),
                ActionWork.checked(this, made),
                ActionWork.carryingOutDue(after));
    }

    private Outcome<Decision<Action>> in(
            ActionState needed, String code, String otherwise, Supplier<Outcome<Decision<Action>>> next) {
        return state == needed ? next.get() : wrongState(code, otherwise);
    }

    private Outcome<Decision<Action>> underWay(Supplier<Outcome<Decision<Action>>> next) {
        return state.underWay()
                ? next.get()
                : wrongState(
                        "not-under-way", "Only an action that the agency agreed to and is carrying out can be changed");
    }

    private Outcome<Decision<Action>> wrongState(String code, String sentence) {
        return Outcome.refused(new Refusal.Rule(code, sentence, "default"));
    }

    private static Outcome<Decision<Action>> said(Action after, DomainEvent... events) {
        return Outcome.done(Decision.of(after, events));
    }

    private ActionEvent.Of of() {
        return ActionEvent.Of.action(this);
    }

    private static LocalDate day(By.Mark by) {
        return LocalDate.ofInstant(by.at(), WorkingDays.ENGLAND);
    }

    private Action moved(ActionState to, @Nullable LocalDate next, Step... steps) {
        return new Action(
                id, assignment, to, answer, dueOn, next, verifiedOn, checks, evidence, joined(history, List.of(steps)));
    }

    private Action with(Answer given) {
        return new Action(id, assignment, state, given, dueOn, nextDueOn, verifiedOn, checks, evidence, history);
    }

    private Action with(Evidence more) {
        return new Action(
                id,
                assignment,
                state,
                answer,
                dueOn,
                nextDueOn,
                verifiedOn,
                checks,
                joined(evidence, List.of(more)),
                history);
    }

    private Action with(EmbeddingCheck made) {
        List<EmbeddingCheck> after = checks.stream()
                .map(check -> check.number().equals(made.number()) ? made : check)
                .toList();
        return new Action(id, assignment, state, answer, dueOn, nextDueOn, verifiedOn, after, evidence, history);
    }

    private static <T> List<T> joined(List<T> list, List<T> more) {
        List<T> all = new ArrayList<>(list);
        all.addAll(more);
        return all;
    }
}
