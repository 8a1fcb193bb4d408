package org.goldthread.reviews.method;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a stage of a methodology stands. */
public enum StageState {
    PLANNED("planned", "Planned"),
    UNDER_WAY("under-way", "Under way"),
    DONE("done", "Done"),
    /** Left out, with the reason. */
    SKIPPED("skipped", "Skipped");

    private final String id;
    private final String words;

    StageState(String id, String words) {
        this.id = id;
        this.words = words;
    }

    public String id() {
        return id;
    }

    public String words() {
        return words;
    }

    /** Whether it still has to be done. */
    public boolean isOpen() {
        return this == PLANNED || this == UNDER_WAY;
    }

    public static Optional<StageState> of(@Nullable String id) {
        return Arrays.stream(values()).filter(state -> state.id.equals(id)).findFirst();
    }
}
