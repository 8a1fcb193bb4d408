package org.goldthread.learning.recommendation;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How pressing a recommendation is. */
public enum Urgency {
    HIGH,
    MEDIUM,
    LOW;

    /** As the contract says it: {@code high}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people read it: {@code High}. */
    public String words() {
        return name().charAt(0) + word().substring(1);
    }

    public static Optional<Urgency> of(@Nullable String word) {
        for (Urgency urgency : values()) {
            if (urgency.word().equals(word)) {
                return Optional.of(urgency);
            }
        }
        return Optional.empty();
    }
}
