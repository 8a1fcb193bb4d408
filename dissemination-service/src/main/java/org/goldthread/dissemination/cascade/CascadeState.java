package org.goldthread.dissemination.cascade;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far an agency has come with a cascade. */
public enum CascadeState {
    REQUESTED("requested", "Requested"),
    ACKNOWLEDGED("acknowledged", "Acknowledged"),
    REPORTED("reported", "Reported");

    private final String word;
    private final String words;

    CascadeState(String word, String words) {
        this.word = word;
        this.words = words;
    }

    /** As programs read it. */
    public String word() {
        return word;
    }

    /** As people read it. */
    public String words() {
        return words;
    }

    public static Optional<CascadeState> of(@Nullable String word) {
        for (CascadeState state : values()) {
            if (state.word.equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
