package org.goldthread.reviews.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The retention of a review's names")
class RetentionTests {

    private static final LocalDate CLOSED = LocalDate.of(2026, 3, 2);
    private static final LocalDate OVER = LocalDate.of(2032, 3, 2);
    private static final Mark ONE = mark("officer-one");
    private static final Mark TWO = mark("officer-two");

    private final RetentionProperties periods =
            new RetentionProperties(Period.ofYears(6), Map.of("rapid-review", Period.ofYears(25)));

    private static Mark mark(String subject) {
        return new Mark(subject, "partnership-officer", null, Instant.EPOCH);
    }

    private Retention closed() {
        return Retention.blank(ActivityId.next(), "SOL-LR-2026-001")
                .closed(CLOSED, periods.until("local-review", CLOSED));
    }

    private static Retention after(Outcome<Decision<Retention>> outcome) {
        return outcome.orThrow().after();
    }

    private static String code(Outcome<Decision<Retention>> outcome) {
        return outcome.fold(done -> "done", Refusal::code);
    }

    @Test
    @DisplayName("ends after the installation's period, or after the one set for the type of review")
    void periods() {
        assertThat(closed().reviewOn()).isEqualTo(OVER);
        assertThat(periods.until("rapid-review", CLOSED)).isEqualTo(LocalDate.of(2051, 3, 2));
        assertThat(closed().state(OVER.minusDays(1))).isEqualTo("kept");
        assertThat(closed().state(OVER)).isEqualTo("due");
    }

    @Test
    @DisplayName("lets nothing be destroyed before its end, while the review is open, or under a legal hold")
    void against() {
        assertThat(code(closed().propose("Not needed", OVER.minusDays(1), ONE))).isEqualTo("kept-until");
        assertThat(code(Retention.blank(ActivityId.next(), "X").propose("Not needed", OVER, ONE)))
                .isEqualTo("not-closed");
        Retention held = after(closed().set("Inquest", OVER, ONE));
        assertThat(held.state(OVER)).isEqualTo("held");
        assertThat(code(held.propose("Not needed", OVER, ONE))).isEqualTo("held");
        assertThat(code(held.set("Another", OVER, ONE))).isEqualTo("held-already");
        assertThat(code(closed().confirm(OVER, TWO))).isEqualTo("not-proposed");
    }

    @Test
    @DisplayName("ends by two people: one proposes, another confirms, and it stays as a tombstone")
    void twoPeople() {
        Retention proposed = after(closed().propose("Retention ended", OVER, ONE));
        assertThat(code(proposed.confirm(OVER, ONE))).isEqualTo("two-people");
        Retention gone = after(proposed.confirm(OVER, TWO));
        assertThat(gone.state(OVER)).isEqualTo("disposed");
        assertThat(gone.disposal()).isNotNull();
        assertThat(code(gone.set("Late", OVER, ONE))).isEqualTo("names-destroyed");
        assertThat(code(gone.propose("Again", OVER, ONE))).isEqualTo("names-destroyed");
        assertThat(code(gone.keepUntil(OVER.plusYears(1), OVER))).isEqualTo("names-destroyed");
    }

    @Test
    @DisplayName("a legal hold ends a proposal, which has to be made again after it was lifted")
    void holdEndsProposal() {
        Retention held = after(after(closed().propose("Ended", OVER, ONE)).set("Inquest", OVER, TWO));
        assertThat(held.proposal()).isNull();
        Retention lifted = after(held.lift("Inquest over", OVER, TWO));
        assertThat(code(lifted.confirm(OVER, TWO))).isEqualTo("not-proposed");
        assertThat(lifted.holds().get(0).liftedFor()).isEqualTo("Inquest over");
        assertThat(code(lifted.lift("Again", OVER, TWO))).isEqualTo("no-hold");
    }

    @Test
    @DisplayName("is made longer by one person alone, and never shorter")
    void neverShorter() {
        Retention kept = after(closed().keepUntil(OVER.plusYears(1), CLOSED));
        assertThat(kept.reviewOn()).isEqualTo(OVER.plusYears(1));
        assertThat(code(closed().keepUntil(CLOSED.plusDays(1), CLOSED))).isEqualTo("invalid");
        assertThat(code(kept.keepUntil(OVER.plusYears(1), CLOSED)))
                .as("the same day again")
                .isEqualTo("invalid");
    }

    @Test
    @DisplayName("stands in the officers' inbox while there is something to decide, as the contract has it")
    void work() {
        assertThat(closed().follow(OVER.minusDays(1)).orThrow().events()).isEmpty();
        Decision<Retention> due = closed().follow(OVER).orThrow();
        assertThat(due.events()).hasSize(1);
        WorkDue work = (WorkDue) due.events().get(0);
        assertThat(Told.types(closed().follow(OVER))).containsExactly(WorkDue.TYPE);
        assertThat(work.dueOn()).isEqualTo(OVER);
        assertThat(due.after().follow(OVER).orThrow().events()).as("once").isEmpty();

        Decision<Retention> kept =
                due.after().keepUntil(OVER.plusYears(2), OVER).orThrow();
        WorkSettled settled = (WorkSettled) kept.events().get(0);
        assertThat(settled.taskId()).isEqualTo(work.taskId());
        assertThat(kept.after().state(OVER)).isEqualTo("kept");
        assertThat(kept.after().follow(OVER.plusYears(2)).orThrow().events()).hasSize(1);
    }
}
