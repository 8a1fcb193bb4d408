package org.goldthread.learning.activity;

import org.goldthread.kit.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which activities are listed, and in which order. Absent means all.
 *
 * @param type id of a type
 * @param agency id of an agency that is involved
 * @param state {@code open} or {@code closed}
 * @param text letters in title or reference, whatever their case
 * @param sort {@code registered}, {@code started}, {@code reference} or {@code title}, {@code -} before it for the
 *     opposite; absent for {@code -registered}, the newest first
 */
public record ActivityQuery(
        @Nullable String type,
        @Nullable String agency,
        @Nullable String state,
        @Nullable String text,
        @Nullable String sort) {

    public static final ActivityQuery ALL = new ActivityQuery(null, null, null, null, null);

    public ActivityQuery {
        type = Text.tidy(type);
        agency = Text.tidy(agency);
        state = Text.tidy(state);
        text = Text.sought(text);
        sort = Text.tidy(sort);
    }

    /** Whether anything is left out by it. */
    public boolean filters() {
        return type != null || agency != null || state != null || text != null;
    }
}
