package org.goldthread.reviews.chronology.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as exactly as the agency knows it.
 *
 * @param day the day, or the first day of the month or year
 * @param about true where the agency says "about"
 * @param time null where none is known
 */
public record EventDate(
        LocalDate day,
        Precision precision,
        boolean about,
        @Nullable LocalTime time) {

    private static final int ABOUT_DAYS = 14;

    /** How exactly the date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /** The last day that it may have been. */
    public LocalDate last() {
        return switch (precision) {
            case DAY -> day;
            case MONTH -> day.plusMonths(1).minusDays(1);
            case YEAR -> day.plusYears(1).minusDays(1);
        };
    }

    /** The earliest day that it can have been: "about" leaves a fortnight on either side. */
    public LocalDate earliest() {
        return about ? day.minusDays(ABOUT_DAYS) : day;
    }

    /** The latest day that it can have been. */
    public LocalDate latest() {
        return about ? last().plusDays(ABOUT_DAYS) : last();
    }

    EventDate at(@Nullable LocalTime other) {
        return other == null ? this : new EventDate(day, precision, about, other);
    }
}
