package org.goldthread.reviews.clock;

import java.util.Locale;

/** How a clock stands. */
public enum Standing {
    OVERDUE,
    SOON,
    RUNNING,
    HELD,
    DONE,
    DONE_LATE;

    /** The word in the API and in filters: {@code done-late}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean over() {
        return this == DONE || this == DONE_LATE;
    }
}
