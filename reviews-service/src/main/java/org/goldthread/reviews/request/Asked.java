package org.goldthread.reviews.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an agency; it never changes.
 *
 * @param parts what is wanted, each answered by itself
 * @param powerId the legal power in the profile
 * @param powerName the power as it was called
 * @param from first day of the time asked about
 * @param until last day of it
 * @param dueOn the day by which all is wanted
 * @param note to the agency, without anybody's name
 */
public record Asked(
        List<Item> parts,
        String powerId,
        String powerName,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        LocalDate dueOn,
        @Nullable String note) {

    /** One thing asked for. */
    public record Item(String id, PartKind kind, String words) {}

    public Asked {
        parts = List.copyOf(parts);
    }
}
