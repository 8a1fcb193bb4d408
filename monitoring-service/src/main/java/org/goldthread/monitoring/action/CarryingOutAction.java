package org.goldthread.monitoring.action;

import java.time.Clock;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The agency tells how far it has come, adds evidence and says that the action is done. */
@Service
public class CarryingOutAction {

    private final Actions actions;
    private final Terms terms;
    private final Clock clock;

    CarryingOutAction(Actions actions, Terms terms, Clock clock) {
        this.actions = actions;
        this.terms = terms;
        this.clock = clock;
    }

    public Outcome<Stored<Action>> update(By by, UUID id, @Nullable Long version, @Nullable String progress) {
        return actions.change(
                by,
                id,
                version,
                action -> ActionPermissions.toUpdate(by.actor(), action),
                new Problems().text("progress", progress, 2000, "how far the action has come"),
                action -> action.update(tidy(progress), by.mark(clock.instant())));
    }

    public Outcome<Stored<Action>> giveEvidence(By by, UUID id, @Nullable Long version, @Nullable String text) {
        return actions.change(
                by,
                id,
                version,
                action -> ActionPermissions.toUpdate(by.actor(), action),
                new Problems().text("text", text, 4000, "the evidence"),
                action -> action.give(tidy(text), by.mark(clock.instant())));
    }

    /**
     * The partnership then has as many working days to verify as it gives an agency to answer.
     *
     * @param evidence what shows that it is done; may be absent where evidence was added before
     */
    public Outcome<Stored<Action>> markDone(By by, UUID id, @Nullable Long version, @Nullable String evidence) {
        return actions.change(
                by,
                id,
                version,
                action -> ActionPermissions.toAnswer(by.actor(), action),
                new Problems().optionalText("evidence", evidence, 4000, "the evidence"),
                action -> action.markDone(Text.tidy(evidence), terms.answerBy(), by.mark(clock.instant())));
    }

    private static String tidy(@Nullable String text) {
        return String.valueOf(Text.tidy(text));
    }
}
