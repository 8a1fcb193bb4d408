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

    /** @param decideBy the day by which the partnership should have decided what follows */
    Outcome<Decision<Action>> decline(String reason, LocalDate decideBy, By.Mark by) {
        return in(ActionState.PROPOSED, "already-answered", "This action was answered before", () -> {
            Action after = with(Answer.declined(reason))
                    .moved(ActionState.DECLINED, decideBy, new Step(Step.Kind.DECLINED, by, reason));
            return said(
                    after,
                    new ActionEvent.Answered(of(), "declined", null, null, reason, day(by)),
                    ActionWork.answered(this),
                    ActionWork.officerDecides(after),
                    ActionWork.chairDecides(after));
        });
    }

    /** The partnership accepts that the agency does not do it: the action stays on record as not implemented. */
    Outcome<Decision<Action>> acceptDecline(String reason, By.Mark by) {
        return declined(() -> said(
                moved(ActionState.NOT_IMPLEMENTED, null, new Step(Step.Kind.DECLINE_ACCEPTED, by, reason)),
                new ActionEvent.NotImplemented(of(), reason, day(by)),
                ActionWork.officerDecided(this),
                ActionWork.chairDecided(this)));
    }

    /** The partnership does not accept it; what the agency answered stays in the history. */
    Outcome<Decision<Action>> askAgain(String reason, LocalDate respondBy, By.Mark by) {
        return declined(() -> {
            Action after = new Action(
                            id,
                            assignment.respondingBy(respondBy),
                            state,
                            null,
                            dueOn,
                            nextDueOn,
                            verifiedOn,
                            checks,
                            evidence,
                            history)
                    .moved(ActionState.PROPOSED, respondBy, new Step(Step.Kind.ASKED_AGAIN, by, reason));
            return said(
                    after,
                    new ActionEvent.AskedAgain(of(), reason, respondBy, day(by)),
                    ActionWork.officerDecided(this),
                    ActionWork.chairDecided(this),
                    ActionWork.answerDue(after));
        });
    }

    /** Why the partnership accepts that it is not implemented, where it does. */
    public Optional<String> acceptedBecause() {
        return history.stream()
                .filter(step -> step.kind() == Step.Kind.DECLINE_ACCEPTED)
                .map(step -> String.valueOf(step.text()))
                .findFirst();
    }

    private Outcome<Decision<Action>> declined(Supplier<Outcome<Decision<Action>>> next) {
        return in(ActionState.DECLINED, "not-declined", "Only an action that the agency declined can be decided", next);
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

    /** Records the check that is to be made next ({@link CheckDecision}). */
    Outcome<Decision<Action>> record(CheckResult result, Period again, By.Mark by) {
        return new CheckDecision(this, by).of(result, again);
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

    static Outcome<Decision<Action>> wrongState(String code, String sentence) {
        return Outcome.refused(new Refusal.Rule(code, sentence, "default"));
    }

    static Outcome<Decision<Action>> said(Action after, DomainEvent... events) {
        return Outcome.done(Decision.of(after, events));
    }

    private ActionEvent.Of of() {
        return ActionEvent.Of.action(this);
    }

    static LocalDate day(By.Mark by) {
        return LocalDate.ofInstant(by.at(), WorkingDays.ENGLAND);
    }

    Action moved(ActionState to, @Nullable LocalDate next, Step... steps) {
        return new Action(
                id, assignment, to, answer, dueOn, next, verifiedOn, checks, evidence, joined(history, List.of(steps)));
    }

    Action dueOn(LocalDate newDate) {
        return new Action(id, assignment, state, answer, newDate, nextDueOn, verifiedOn, checks, evidence, history);
    }

    private Action with(Answer given) {
        return new Action(id, assignment, state, given, dueOn, nextDueOn, verifiedOn, checks, evidence, history);
    }

    Action with(Evidence more) {
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

    Action with(EmbeddingCheck made) {
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
