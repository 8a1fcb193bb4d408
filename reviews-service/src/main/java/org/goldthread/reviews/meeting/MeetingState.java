package org.goldthread.reviews.meeting;

/** How a meeting stands. */
public enum MeetingState {
    ARRANGED("arranged", "Arranged"),
    /** Attendance and decisions are recorded. */
    HELD("held", "Held"),
    CANCELLED("cancelled", "Cancelled");

    private final String id;
    private final String words;

    MeetingState(String id, String words) {
        this.id = id;
        this.words = words;
    }

    public String id() {
        return id;
    }

    public String words() {
        return words;
    }
}
