package org.goldthread.dissemination.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which agencies are asked to pass the learning on. */
public enum CascadeTo {
    /** Those that the learning concerns; all, where it concerns all alike. */
    CONCERNED("concerned"),
    /** Every agency of the partnership: for multi-agency learning only. */
    ALL("all");

    private final String word;

    CascadeTo(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<CascadeTo> of(@Nullable String word) {
        for (CascadeTo to : values()) {
            if (to.word.equals(word)) {
                return Optional.of(to);
            }
        }
        return Optional.empty();
    }
}
