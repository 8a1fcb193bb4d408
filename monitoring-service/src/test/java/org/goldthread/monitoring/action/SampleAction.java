package org.goldthread.monitoring.action;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.time.WorkingDays;

/** An action that lives through days: what is done to it is done on the day that it has reached. */
final class SampleAction {

    static final List<Period> INTERVALS = List.of(Period.ofMonths(3), Period.ofMonths(6), Period.ofMonths(12));
    static final LocalDate ASSIGNED = LocalDate.of(2026, 4, 13);
    static final UUID FINDING = Ids.from("finding");
    static final String AGENCY = "west-midlands-police";

    private final List<DomainEvent> said = new ArrayList<>();
    private LocalDate today = ASSIGNED;
    private Action action;

    private SampleAction() {
        Decision<Action> assigned = Action.assign(
                new Assignment(
                        Ids.from("recommendation"),
                        List.of(FINDING),
                        Ids.from("activity"),
                        "SOL-RR-2026-004",
                        "reviews",
                        AGENCY,
                        "Each agency assures the partnership that supervision asks what daily life is like for the child"
                                + " wherever neglect is suspected, and that single signs are shared.",
                        "In a dip sample of 20 records, at least 16 describe the child's daily life.",
                        "high",
                        "arg",
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 4, 27)),
                mark());
        action = assigned.after();
        said.addAll(assigned.events());
    }

    static SampleAction proposed() {
        return new SampleAction();
    }

    static SampleAction agreed() {
        return proposed()
                .must((action, by) ->
                        action.agree("Supervisors ask in every case discussion", "Head of safeguarding", by));
    }

    static SampleAction inProgress() {
        return agreed().must((action, by) -> action.update("In use in two of four teams", by));
    }

    static SampleAction done() {
        return inProgress().must((action, by) -> action.markDone("Dip sample: 17 of 20", LocalDate.of(2026, 5, 1), by));
    }

    static SampleAction verified() {
        return done().must((action, by) -> action.verify(INTERVALS, by));
    }

    static SampleAction declined() {
        return proposed()
                .must((action, by) -> action.decline("We do not hold these records", LocalDate.of(2026, 4, 27), by));
    }

    static SampleAction notImplemented() {
        return declined().must((action, by) -> action.acceptDecline("Others hold them", by));
    }

    static SampleAction embedded() {
        SampleAction sample = verified();
        for (EmbeddingCheck check : sample.action().checks()) {
            sample.on(check.dueOn()).check(true);
        }
        return sample;
    }

    SampleAction on(LocalDate day) {
        today = day;
        return this;
    }

    SampleAction check(boolean held) {
        return must((action, by) -> action.record(result(held), INTERVALS.get(0), by));
    }

    static CheckResult result(boolean held) {
        return new CheckResult(held, "multi-agency-audit", held ? "18 of 20 records" : "11 of 20 records", null);
    }

    /** Does what cannot be refused. */
    SampleAction must(BiFunction<Action, By.Mark, Outcome<Decision<Action>>> step) {
        Decision<Action> decision = step.apply(action, mark()).orThrow();
        action = decision.after();
        said.addAll(decision.events());
        return this;
    }

    /** The code of the refusal, or {@code done}. */
    String attempt(BiFunction<Action, By.Mark, Outcome<Decision<Action>>> step) {
        return step.apply(action, mark()).fold(done -> "done", Refusal::code);
    }

    Action action() {
        return action;
    }

    /** Everything that it has said so far. */
    List<DomainEvent> said() {
        return List.copyOf(said);
    }

    private By.Mark mark() {
        return new By.Mark(
                "subject",
                "agency-link",
                AGENCY,
                today.atTime(LocalTime.NOON).atZone(WorkingDays.ENGLAND).toInstant());
    }
}
