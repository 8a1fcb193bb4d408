package org.goldthread.monitoring.thread;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goldthread.monitoring.action.ActionState;

/** How far a thread has come, as a whole. */
public enum ThreadState {
    FOUND("Finding agreed"),
    LEARNING("Learning identified"),
    SHARING("Being shared"),
    ACTING("Being acted on"),
    CHECKING("Being checked"),
    EMBEDDED("Embedded");

    private final String words;

    ThreadState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The state in addresses and in the API. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ThreadState> of(String id) {
        return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
    }

    /** Declined actions hold nothing up; they stay visible in the thread. */
    static ThreadState of(Chain chain) {
        List<ActionState> actions = chain.actions().stream()
                .map(Chain.ActionLine::state)
                .filter(state -> !state.refused())
                .toList();
        if (!actions.isEmpty()) {
            if (actions.stream().allMatch(state -> state == ActionState.EMBEDDED)) {
                return EMBEDDED;
            }
            boolean verified =
                    actions.stream().allMatch(state -> state == ActionState.VERIFIED || state == ActionState.EMBEDDED);
            return verified ? CHECKING : ACTING;
        }
        boolean shared = !chain.products().isEmpty()
                || !chain.cascades().isEmpty()
                || chain.plans().stream().anyMatch(plan -> plan.approvedOn() != null);
        if (shared) {
            return SHARING;
        }
        return chain.learning().isEmpty() && chain.recommendations().isEmpty() ? FOUND : LEARNING;
    }
}
