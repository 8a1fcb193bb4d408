package org.goldthread.reviews.clock;

import java.time.LocalDate;
import org.goldthread.kit.actor.By;
import org.goldthread.profile.StatutoryClock;
import org.jspecify.annotations.Nullable;

/**
 * Proceedings that stand against going on. A hold delays the clocks whose entry in the profile names its kind, and no
 * other: the 5 and 15 working days are never held (R4).
 *
 * @param number from 1, within the timetable
 * @param from the first day that does not count
 * @param until the day from which days count again; null while it lasts
 */
public record Hold(
        Integer number,
        StatutoryClock.Hold kind,
        String reason,
        LocalDate from,
        @Nullable LocalDate until,
        By.Mark by) {

    /** Whether a day is held; while the hold lasts, up to and with today. */
    boolean covers(LocalDate day, LocalDate today) {
        LocalDate end = until == null ? today.plusDays(1) : until;
        return !day.isBefore(from) && day.isBefore(end);
    }

    Hold endedOn(LocalDate day) {
        return new Hold(number, kind, reason, from, day, by);
    }

    /** "Criminal proceedings". */
    public String words() {
        return words(kind);
    }

    public static String words(StatutoryClock.Hold kind) {
        return switch (kind) {
            case CRIMINAL_PROCEEDINGS -> "Criminal proceedings";
            case COURT_PROCEEDINGS -> "Court proceedings";
            case INQUEST -> "Inquest";
        };
    }
}
