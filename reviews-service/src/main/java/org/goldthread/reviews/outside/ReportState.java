package org.goldthread.reviews.outside;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a report that is owed stands. */
public enum ReportState {
    /** Nobody sent it yet. */
    DUE("Due"),
    /** It was received and lacks something that it must contain, or it was sent back. */
    INCOMPLETE("Content incomplete"),
    /** It was received and has all that it must contain. */
    RECEIVED("Received"),
    /** It is not owed this year after all. */
    NOT_OWED("Not owed");

    private final String words;

    ReportState(String words) {
        this.words = words;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String words() {
        return words;
    }

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return this == DUE || this == INCOMPLETE;
    }

    boolean isOverdue(LocalDate dueOn, LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }

    public static Optional<ReportState> of(String word) {
        return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }
}
