package org.goldthread.learning.framework;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a finding, a learning point or a recommendation has come. */
public enum Stage {
    /** Being worded; nobody outside the service hears of it. */
    DRAFT,
    /** Agreed; from now on it is the record, and it is told to the other services. */
    AGREED;

    /** {@code draft} or {@code agreed}, as the API says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stage> of(@Nullable String word) {
        for (Stage stage : values()) {
            if (stage.word().equals(word)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }
}
