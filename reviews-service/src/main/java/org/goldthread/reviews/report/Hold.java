package org.goldthread.reviews.report;

import java.time.LocalDate;
import org.goldthread.kit.actor.By;
import org.jspecify.annotations.Nullable;

/**
 * Proceedings, or another reason, that stand against publishing.
 *
 * @param number from 1
 * @param until the day from which it no longer stands; null while nobody knows
 */
public record Hold(
        Integer number,
        String reason,
        LocalDate from,
        @Nullable LocalDate until,
        By.Mark by) {

    /** Whether it can still be ended; one that has not begun then never stands. */
    public boolean mayEnd(LocalDate today) {
        return until == null || today.isBefore(until);
    }

    public boolean stands(LocalDate today) {
        return !today.isBefore(from) && (until == null || today.isBefore(until));
    }
}
