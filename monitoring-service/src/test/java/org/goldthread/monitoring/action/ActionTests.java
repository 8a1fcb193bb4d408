package org.goldthread.monitoring.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("An action")
class ActionTests {

    private static final Map<String, BiFunction<Action, By.Mark, Outcome<Decision<Action>>>> STEPS = Map.of(
            "agree", (action, by) -> action.agree("What we will do", "Head of safeguarding", by),
            "accept decline", (action, by) -> action.acceptDecline("Others do it", by),
            "decline", (action, by) -> action.decline("Not ours", LocalDate.of(2026, 5, 1), by),
            "update", (action, by) -> action.update("Half way", by),
            "give evidence", (action, by) -> action.give("A dip sample", by),
            "mark done", (action, by) -> action.markDone(null, LocalDate.of(2026, 5, 1), by),
            "ask again", (action, by) -> action.askAgain("Please look again", LocalDate.of(2026, 5, 15), by),
            "verify", (action, by) -> action.verify(SampleAction.INTERVALS, by),
            "send back", (action, by) -> action.sendBack("Please add a dip sample", by),
            "record failed check",
                    (action, by) -> action.record(SampleAction.result(false), SampleAction.INTERVALS.get(0), by));

    private static final Map<ActionState, Supplier<SampleAction>> IN = Map.of(
            ActionState.PROPOSED, SampleAction::proposed,
            ActionState.AGREED, SampleAction::agreed,
            ActionState.IN_PROGRESS, SampleAction::inProgress,
            ActionState.DONE, SampleAction::done,
            ActionState.VERIFIED, SampleAction::verified,
            ActionState.EMBEDDED, SampleAction::embedded,
            ActionState.DECLINED, SampleAction::declined,
            ActionState.NOT_IMPLEMENTED, SampleAction::notImplemented);

    private static final Map<ActionState, Set<String>> ALLOWED = Map.of(
            ActionState.PROPOSED, Set.of("agree", "decline"),
            ActionState.AGREED, Set.of("update", "give evidence", "mark done"),
            ActionState.IN_PROGRESS, Set.of("update", "give evidence", "mark done"),
            ActionState.DONE, Set.of("give evidence", "verify", "send back"),
            ActionState.VERIFIED, Set.of("record failed check"),
            ActionState.EMBEDDED, Set.of(),
            ActionState.DECLINED, Set.of("accept decline", "ask again"),
            ActionState.NOT_IMPLEMENTED, Set.of());

    @TestFactory
    Stream<DynamicTest> every_step_in_every_state_is_done_or_refused_by_name() {
        return IN.entrySet().stream()
                .flatMap(in -> STEPS.entrySet().stream()
                        .map(step -> DynamicTest.dynamicTest(
                                step.getKey() + " when " + in.getKey().id(),
                                () -> attempted(in.getKey(), in.getValue().get(), step.getKey(), step.getValue()))));
    }

    private static void attempted(
            ActionState state,
            SampleAction sample,
            String name,
            BiFunction<Action, By.Mark, Outcome<Decision<Action>>> step) {
        Action before = sample.action();
        String came = sample.attempt(step);
        if (ALLOWED.getOrDefault(state, Set.of()).contains(name)) {
            assertThat(came).isEqualTo("done");
        } else {
            assertThat(came).isIn("already-answered", "not-under-way", "not-done", "not-verified", "not-declined");
            assertThat(sample.action()).isEqualTo(before);
        }
    }

    @Test
    void is_one_for_each_recommendation_and_agency() {
        UUID recommendation = UUID.randomUUID();
        assertThat(ActionId.of(recommendation, "probation"))
                .isEqualTo(ActionId.of(recommendation, "probation"))
                .isNotEqualTo(ActionId.of(recommendation, "bsol-icb"));
    }

    @Test
    void becomes_embedded_by_the_last_of_three_checks_that_hold() {
        SampleAction sample = SampleAction.verified();
        assertThat(sample.action().checks())
                .extracting(EmbeddingCheck::dueOn)
                .containsExactly(LocalDate.of(2026, 7, 13), LocalDate.of(2026, 10, 13), LocalDate.of(2027, 4, 13));

        sample.on(LocalDate.of(2026, 7, 13)).check(true);
        assertThat(sample.action().state()).isEqualTo(ActionState.VERIFIED);
        assertThat(sample.action().nextDueOn()).isEqualTo(LocalDate.of(2026, 10, 13));
        sample.on(LocalDate.of(2026, 10, 20)).check(true);
        assertThat(sample.action().state()).isEqualTo(ActionState.VERIFIED);
        sample.on(LocalDate.of(2027, 4, 13)).check(true);

        assertThat(sample.action().state()).isEqualTo(ActionState.EMBEDDED);
        assertThat(sample.action().nextDueOn()).isNull();
        assertThat(sample.said())
                .filteredOn(ActionEvent.Embedded.class::isInstance)
                .hasSize(1);
    }

    @Test
    void cannot_be_said_to_hold_before_a_check_falls_due_but_to_fail_at_any_time() {
        SampleAction sample = SampleAction.verified().on(LocalDate.of(2026, 7, 12));
        assertThat(sample.attempt(
                        (action, by) -> action.record(SampleAction.result(true), SampleAction.INTERVALS.get(0), by)))
                .isEqualTo("too-early");
        assertThat(sample.check(false).action().state()).isEqualTo(ActionState.IN_PROGRESS);
    }

    @Test
    void is_opened_again_by_a_check_that_fails_and_then_starts_all_checks_anew() {
        SampleAction sample = SampleAction.verified();
        sample.on(LocalDate.of(2026, 7, 13)).check(true);
        sample.on(LocalDate.of(2026, 10, 13)).check(false);

        assertThat(sample.action().state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(sample.action().dueOn()).isEqualTo(LocalDate.of(2027, 1, 13));
        assertThat(sample.action().nextCheck()).isEmpty();

        sample.on(LocalDate.of(2026, 12, 1))
                .must((action, by) -> action.markDone("New supervisors briefed", LocalDate.of(2026, 12, 15), by))
                .must((action, by) -> action.verify(SampleAction.INTERVALS, by));
        assertThat(sample.action().checks())
                .allMatch(EmbeddingCheck::open)
                .extracting(EmbeddingCheck::dueOn)
                .containsExactly(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 6, 1), LocalDate.of(2027, 12, 1));
    }

    @Test
    void goes_back_to_the_agency_with_a_reason() {
        SampleAction sample = SampleAction.done().must((action, by) -> action.sendBack("Please add a dip sample", by));
        assertThat(sample.action().state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(sample.action().history())
                .last()
                .satisfies(step -> assertThat(step.text()).isEqualTo("Please add a dip sample"));
        assertThat(open(sample)).containsExactly("Carry out the action");
    }

    @Test
    void tells_the_evidence_given_before_when_it_is_marked_done_without_more() {
        SampleAction sample = SampleAction.agreed()
                .must((action, by) -> action.give("Template in use", by))
                .must((action, by) -> action.markDone(null, LocalDate.of(2026, 5, 1), by));
        assertThat(sample.said())
                .filteredOn(ActionEvent.MarkedDone.class::isInstance)
                .extracting(event -> ((ActionEvent.MarkedDone) event).evidenceNote())
                .containsExactly("Template in use");
    }

    @Test
    void always_says_what_is_due_and_settles_what_was() {
        assertThat(open(SampleAction.proposed())).containsExactly("Answer the recommendation");
        assertThat(open(SampleAction.agreed())).containsExactly("Carry out the action");
        assertThat(open(SampleAction.done()))
                .containsExactly("Verify that the action is done", "Verify that the action is done");
        assertThat(open(SampleAction.verified())).containsExactly("Check that the change still holds (check 1 of 3)");
        assertThat(open(SampleAction.verified().check(false))).containsExactly("Carry out the action");
        assertThat(open(SampleAction.embedded())).isEmpty();
        assertThat(open(SampleAction.declined()))
                .containsExactly("Decide about a declined action", "Decide about a declined action");
        assertThat(open(SampleAction.notImplemented())).isEmpty();
    }

    @Test
    void that_was_declined_is_asked_again_with_a_new_date_and_can_then_be_agreed() {
        LocalDate answerBy = LocalDate.of(2026, 5, 15);
        SampleAction sample = SampleAction.declined()
                .must((action, by) -> action.askAgain("Your officers visit these homes", answerBy, by));
        assertThat(sample.action().state()).isEqualTo(ActionState.PROPOSED);
        assertThat(sample.action().answer()).isNull();
        assertThat(sample.action().nextDueOn()).isEqualTo(answerBy);
        assertThat(sample.action().assignment().respondBy()).isEqualTo(answerBy);
        assertThat(sample.action().history())
                .extracting(Step::text)
                .contains("We do not hold these records", "Your officers visit these homes");
        assertThat(open(sample)).containsExactly("Answer the recommendation");

        sample.must((action, by) -> action.agree("Officers note what they see", "Head of safeguarding", by));
        assertThat(sample.action().state()).isEqualTo(ActionState.AGREED);
    }

    @Test
    void that_is_not_implemented_keeps_both_reasons() {
        Action action = SampleAction.notImplemented().action();
        assertThat(action.nextDueOn()).isNull();
        assertThat(action.answer()).isEqualTo(Answer.declined("We do not hold these records"));
        assertThat(action.acceptedBecause()).contains("Others hold them");
    }

    @Test
    void never_says_who_did_something() {
        assertThat(SampleAction.embedded().said().toString()).doesNotContain("subject");
    }

    /** The titles of the tasks that were said to be due and not settled. */
    private static List<String> open(SampleAction sample) {
        Map<UUID, String> due = new java.util.LinkedHashMap<>();
        for (DomainEvent event : sample.said()) {
            if (event instanceof WorkDue work) {
                due.put(work.taskId(), work.title());
            } else if (event instanceof WorkSettled settled) {
                assertThat(due).as("only what is due is settled").containsKey(settled.taskId());
                due.remove(settled.taskId());
            }
        }
        return due.values().stream().collect(Collectors.toList());
    }
}
