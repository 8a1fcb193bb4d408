package org.goldthread.audit.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Decision;
import org.jspecify.annotations.Nullable;

/** Decides on taking an agency out of a round: what was to be done is settled, what it wrote stays its own. */
final class Withdrawing {

    private Withdrawing() {}

    static Outcome<Decision<Return>> withdraw(Return one, @Nullable String reason, LocalDate today, By.Mark by) {
        if (one.state() == ReturnState.WITHDRAWN) {
            return Outcome.refused(new Refusal.Rule("withdrawn", "The agency is withdrawn already", "default"));
        }
        return new Problems()
                .text("reason", reason, Return.LONGEST_REASON, "the reason")
                .orElse(() -> {
                    Withdrawal made =
                            new Withdrawal(today, String.valueOf(reason).strip(), one.state(), by);
                    Return after = one.moved(
                            ReturnState.WITHDRAWN, one.dueOn(), one.course().and(made), one.moderation());
                    List<DomainEvent> said = new ArrayList<>();
                    said.add(ReturnEvents.withdrawn(after, today));
                    if (one.state() == ReturnState.OPEN) {
                        said.add(ReturnTasks.withdrawn(one, "return"));
                        one.course().chased().forEach(step -> said.add(ReturnTasks.withdrawn(one, "chase-" + step)));
                    }
                    one.panelTasks().forEach(step -> said.add(ReturnTasks.withdrawn(one, step)));
                    return Outcome.done(new Decision<>(after, said));
                });
    }
}
