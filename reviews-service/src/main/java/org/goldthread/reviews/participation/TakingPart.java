package org.goldthread.reviews.participation;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether somebody took part in a review. */
public enum TakingPart {
    /** Invited; they have not said yet. */
    INVITED("invited", "Invited"),
    TOOK_PART("took-part", "Took part"),
    DECLINED("declined", "Declined"),
    /** With the reason why not. */
    NOT_INVITED("not-invited", "Not invited");

    private final String id;
    private final String words;

    TakingPart(String id, String words) {
        this.id = id;
        this.words = words;
    }

    public String id() {
        return id;
    }

    public String words() {
        return words;
    }

    public boolean wasInvited() {
        return this != NOT_INVITED;
    }

    public static Optional<TakingPart> of(@Nullable String id) {
        return Arrays.stream(values()).filter(state -> state.id.equals(id)).findFirst();
    }
}
