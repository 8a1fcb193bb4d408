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
 * @param training whether the agency adapted its own training; null where it did not say
 * @param policies whether it reviewed its policies and procedures; null where it did not say
 * @param correction why it took the place of an earlier report; null for the first
 */
public record CascadeReport(
        List<Reached> reached,
        List<String> methods,
        String method,
        LocalDate doneOn,
        @Nullable String note,
        @Nullable Uptake training,
        @Nullable Uptake policies,
        @Nullable String correction,
        By.Mark by) {

    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 4_000;

    public CascadeReport {
        reached = List.copyOf(reached);
        methods = List.copyOf(methods);
    }

    CascadeReport correcting(String reason) {
        return new CascadeReport(reached, methods, method, doneOn, note, training, policies, reason, by);
    }

    /** How many people were reached in all. */
    public int inAll() {
        return reached.stream().mapToInt(Reached::number).sum();
    }
}
