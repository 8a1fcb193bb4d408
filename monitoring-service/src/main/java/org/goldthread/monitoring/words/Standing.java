package org.goldthread.monitoring.words;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How something stands, which a tag's colour shows; the words beside it say it too. */
public enum Standing {
    DONE,
    IN_PROGRESS,
    WAITING,
    SOON,
    OVERDUE;

    /** In the API: {@code in-progress}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
