package org.goldthread.monitoring.action;

import java.time.Clock;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.profile.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The partnership looks at an action that the agency says is done: it verifies it or sends it back. */
@Service
public class VerifyingAction {

    private final Actions actions;
    private final Profile profile;
    private final Clock clock;

    VerifyingAction(Actions actions, Profile profile, Clock clock) {
        this.actions = actions;
        this.profile = profile;
        this.clock = clock;
    }

    public Outcome<Stored<Action>> verify(By by, UUID id, @Nullable Long version) {
        return actions.change(
                by,
                id,
                version,
                action -> ActionPermissions.toVerify(by.actor(), action),
                new Problems(),
                action -> action.verify(profile.embedding().intervals(), by.mark(clock.instant())));
    }

    public Outcome<Stored<Action>> sendBack(By by, UUID id, @Nullable Long version, @Nullable String reason) {
        return actions.change(
                by,
                id,
                version,
                action -> ActionPermissions.toVerify(by.actor(), action),
                new Problems().text("reason", reason, 2000, "the reason why you send it back"),
                action -> action.sendBack(String.valueOf(Text.tidy(reason)), by.mark(clock.instant())));
    }
}
