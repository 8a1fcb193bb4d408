package org.goldthread.dissemination.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a plan stands. */
public enum PlanState {
    /** Drafted from the routing matrix; the officer edits it. */
    DRAFTED("drafted", "Draft"),
    /** Sent to the group's chair for approval. */
    SENT("sent", "Waiting for approval"),
    /** The chair sent it back with a reason; the officer edits it again. */
    RETURNED("returned", "Returned"),
    /** Approved: agencies are asked, products are written. */
    APPROVED("approved", "Approved");

    private final String word;
    private final String words;

    PlanState(String word, String words) {
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

    public boolean beingEdited() {
        return this == DRAFTED || this == RETURNED;
    }

    public static Optional<PlanState> of(@Nullable String word) {
        for (PlanState state : values()) {
            if (state.word.equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
