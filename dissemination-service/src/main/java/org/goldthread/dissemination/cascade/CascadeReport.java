package org.goldthread.dissemination.cascade;

import java.time.LocalDate;
import java.util.List;
import org.goldthread.kit.actor.By;
import org.jspecify.annotations.Nullable;

/**
 * What an agency says of how and whom it reached (SOL 3.3; LDS App. A).
 *
 * @param reached a line for each role in its workforce
 * @param methods ids of the profile's channels
 * @param method the same in words
 * @param doneOn the day on which it was done, or finished
 * @param note evidence in words; it stays in this service
 */
public record CascadeReport(
        List<Reached> reached,
        List<String> methods,
        String method,
        LocalDate doneOn,
        @Nullable String note,
        By.Mark by) {

    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 4_000;

    public CascadeReport {
        reached = List.copyOf(reached);
        methods = List.copyOf(methods);
    }

    /** How many people were reached in all. */
    public int inAll() {
        return reached.stream().mapToInt(Reached::number).sum();
    }
}
