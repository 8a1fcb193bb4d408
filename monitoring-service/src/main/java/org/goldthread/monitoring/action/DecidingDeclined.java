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

/** The partnership answers an agency that declined an action: it accepts that, or asks the agency again (M1). */
@Service
public class DecidingDeclined {

    private final Actions actions;
    private final Terms terms;
    private final Clock clock;

    DecidingDeclined(Actions actions, Terms terms, Clock clock) {
        this.actions = actions;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * The action stays on record as not implemented.
     *
     * @param reason why the partnership accepts that
     */
    public Outcome<Stored<Action>> accept(By by, UUID id, @Nullable Long version, @Nullable String reason) {
        return actions.change(
                by,
                id,
                version,
                action -> ActionPermissions.toVerify(by.actor(), action),
                new Problems().text("reason", reason, 2000, "the reason why you accept it"),
                action -> action.acceptDecline(String.valueOf(Text.tidy(reason)), by.mark(clock.instant())));
    }

    /**
     * The agency has as long to answer as it had at first.
     *
     * @param reason what the agency is told
     */
    public Outcome<Stored<Action>> askAgain(By by, UUID id, @Nullable Long version, @Nullable String reason) {
        return actions.change(
                by,
                id,
                version,
                action -> ActionPermissions.toVerify(by.actor(), action),
                new Problems().text("reason", reason, 2000, "the reason why you ask again"),
                action ->
                        action.askAgain(String.valueOf(Text.tidy(reason)), terms.answerBy(), by.mark(clock.instant())));
    }
}
