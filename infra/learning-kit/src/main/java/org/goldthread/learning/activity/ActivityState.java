package org.goldthread.learning.activity;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an activity still takes findings. */
public enum ActivityState {
    OPEN,
    CLOSED;

    /** {@code open} or {@code closed}, as the API says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ActivityState> of(@Nullable String word) {
        for (ActivityState state : values()) {
            if (state.word().equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
