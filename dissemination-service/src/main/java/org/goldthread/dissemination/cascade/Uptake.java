package org.goldthread.dissemination.cascade;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an agency has taken learning into its own training, or into its policies and procedures (SOL 3.3-3.5). */
public enum Uptake {
    DONE("done", "Yes"),
    NOT_NEEDED("not-needed", "No change was needed"),
    NOT_YET("not-yet", "Not yet");

    private final String word;
    private final String words;

    Uptake(String word, String words) {
        this.word = word;
        this.words = words;
    }

    /** As programs read it. */
    @JsonValue
    public String word() {
        return word;
    }

    /** As people read it. */
    public String words() {
        return words;
    }

    public static Optional<Uptake> of(@Nullable String word) {
        for (Uptake uptake : values()) {
            if (uptake.word.equals(word)) {
                return Optional.of(uptake);
            }
        }
        return Optional.empty();
    }
}
