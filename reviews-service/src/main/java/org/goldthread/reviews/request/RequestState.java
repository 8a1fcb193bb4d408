package org.goldthread.reviews.request;

import java.util.Locale;

/** How far a request has come. Overdue is no state: it follows from the date. */
public enum RequestState {
    SENT("Sent"),
    ACKNOWLEDGED("Acknowledged"),
    PART_RECEIVED("Part received"),
    RECEIVED("Received"),
    REFUSED("Refused by the agency"),
    UPHELD("Refusal accepted"),
    WITHDRAWN("Withdrawn");

    private final String words;

    RequestState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The state in JSON and filters: {@code part-received}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True while the agency owes something. */
    public boolean isOpen() {
        return this == SENT || this == ACKNOWLEDGED || this == PART_RECEIVED;
    }

    /** True once nothing more is wanted. */
    public boolean isEnded() {
        return this == UPHELD || this == WITHDRAWN;
    }
}
