package org.goldthread.reviews.appointment;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person is appointed to do in a review. */
public enum Seat {
    LEAD_REVIEWER("lead-reviewer", "Lead reviewer"),
    CHAIR("chair", "Chair of the review panel"),
    AUTHOR("author", "Author of the report");

    private final String id;
    private final String words;

    Seat(String id, String words) {
        this.id = id;
        this.words = words;
    }

    public String id() {
        return id;
    }

    public String words() {
        return words;
    }

    public static Optional<Seat> of(@Nullable String id) {
        return Arrays.stream(values()).filter(seat -> seat.id.equals(id)).findFirst();
    }
}
