package org.goldthread.learning.finding;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a finding says what worked well or what needs to get better: both are looked for (STH introduction). */
public enum Nature {
    STRENGTH,
    IMPROVEMENT;

    /** {@code strength} or {@code improvement}, as the contract says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Nature> of(@Nullable String word) {
        for (Nature nature : values()) {
            if (nature.word().equals(word)) {
                return Optional.of(nature);
            }
        }
        return Optional.empty();
    }
}
