package org.goldthread.monitoring.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.time.WorkingDays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An audit that asks again about an action's learning")
class RetestDecisionTests {

    private static Outcome<Decision<Action>> retested(Action action, LocalDate today, LocalDate on, boolean held) {
        By.Mark house = new By.Mark(
                "monitoring",
                "service",
                null,
                today.atTime(LocalTime.NOON).atZone(WorkingDays.ENGLAND).toInstant());
        return new RetestDecision(action, house)
                .of(
                        new CheckResult(held, "single-agency-audit", "Asked again", "SOL-S11-2027-001"),
                        on,
                        Period.ofMonths(3));
    }

    private static Action verified() {
        return SampleAction.verified().action();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.fold(done -> "done", Refusal::code);
    }

    @Test
    @DisplayName("records the check that is due, and embeds with the last one")
    void records() {
        Action action = verified();
        for (int check = 1; check <= 3; check++) {
            LocalDate due = action.nextCheck().orElseThrow().dueOn();
            action = retested(action, due, due, true).orThrow().after();
        }

        assertThat(action.state()).isEqualTo(ActionState.EMBEDDED);
        assertThat(action.checks()).allMatch(check -> "SOL-S11-2027-001".equals(check.reference()));
    }

    @Test
    @DisplayName("is kept as evidence where it holds before the check falls due")
    void early() {
        Action action = verified();
        LocalDate verified = java.util.Objects.requireNonNull(action.verifiedOn());

        Decision<Action> kept = retested(action, verified.plusDays(3), verified.plusDays(3), true)
                .orThrow();

        assertThat(kept.events()).isEmpty();
        assertThat(kept.after().nextCheck()).isEqualTo(action.nextCheck());
        assertThat(kept.after().evidence()).hasSize(action.evidence().size() + 1);
    }

    @Test
    @DisplayName("opens the action again where it does not hold, an embedded one too")
    void reopens() {
        Action action = verified();
        LocalDate day = java.util.Objects.requireNonNull(action.verifiedOn()).plusDays(3);
        Action reopened = retested(action, day, day, false).orThrow().after();
        assertThat(reopened.state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(code(retested(reopened, day.plusDays(1), day.plusDays(1), true)))
                .isEqualTo("not-verified");

        Action embedded = action;
        while (embedded.nextCheck().isPresent()) {
            LocalDate due = embedded.nextCheck().orElseThrow().dueOn();
            embedded = retested(embedded, due, due, true).orThrow().after();
        }
        LocalDate later = embedded.checks().get(2).dueOn().plusYears(1);
        Decision<Action> again = retested(embedded, later, later, false).orThrow();
        assertThat(again.after().state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(again.events()).hasSize(2);
    }

    @Test
    @DisplayName("does not count where it looked before the action was verified, or before there was anything to hold")
    void ignored() {
        Action action = verified();
        LocalDate verified = java.util.Objects.requireNonNull(action.verifiedOn());

        assertThat(code(retested(action, verified.plusDays(9), verified.minusDays(1), false)))
                .isEqualTo("before-verification");
        assertThat(code(retested(SampleAction.proposed().action(), verified, verified, true)))
                .isEqualTo("not-verified");
    }
}
