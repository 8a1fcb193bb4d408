package org.goldthread.reviews.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.profile.StatutoryClock;
import org.jspecify.annotations.Nullable;

/**
 * Counts a clock of the profile (R4). Day 0 is the anchor's day. Limits in working days count England's working days;
 * periods and hours count days (48 hours are two days, since the record keeps dates). A held day does not count.
 */
public final class Counting {

    /** Within this many working days of its end a clock is due soon. */
    private static final int SOON_WORKING_DAYS = 2;

    private static final int SOON_OF_PERIODS = 10;

    private final WorkingDays days;

    public Counting(WorkingDays days) {
        this.days = days;
    }

    /**
     * The clock as it stands today.
     *
     * @param holds all of the case; those that the clock's entry does not name are passed over
     * @param extendedTo the last day that was granted for this clock; null for none
     * @param doneOn when it was done; null while it is not
     */
    public Reading read(
            StatutoryClock clock,
            LocalDate anchor,
            List<Hold> holds,
            @Nullable LocalDate extendedTo,
            @Nullable LocalDate doneOn,
            LocalDate today) {
        List<Hold> against = holds.stream()
                .filter(hold -> clock.heldBy().contains(hold.kind()))
                .toList();
        LocalDate ruled = ruled(clock, anchor, against, today);
        LocalDate due = extendedTo == null || extendedTo.isBefore(ruled) ? ruled : extendedTo;
        LocalDate until = doneOn == null || doneOn.isAfter(today) ? today : doneOn;
        List<Hold> delaying = against.stream()
                .filter(hold -> hold.from().isBefore(due) || hold.from().equals(due))
                .filter(hold -> hold.until() == null || hold.until().isAfter(anchor))
                .toList();
        return new Reading(
                clock,
                anchor,
                ruled,
                due,
                counted(clock, anchor, until, against, today),
                counted(clock, anchor, due, against, today),
                clock.workingDays() != null,
                standing(clock, due, doneOn, against, today),
                today.isAfter(due) ? Math.max(1, days.between(due, today)) : 0,
                days.between(today, due),
                delaying,
                doneOn);
    }

    private LocalDate ruled(StatutoryClock clock, LocalDate anchor, List<Hold> holds, LocalDate today) {
        return switch (clock.sense()) {
            case WITHIN -> after(clock, anchor, holds, today);
            case BEFORE -> before(clock, anchor);
            case AT_LEAST -> after(clock, anchor, List.of(), today);
        };
    }

    private LocalDate after(StatutoryClock clock, LocalDate anchor, List<Hold> holds, LocalDate today) {
        Predicate<LocalDate> counts = counts(clock, holds, today);
        LocalDate day = anchor;
        for (long left = limit(clock, anchor); left > 0; ) {
            day = day.plusDays(1);
            if (counts.test(day)) {
                left--;
            }
        }
        return day;
    }

    private LocalDate before(StatutoryClock clock, LocalDate anchor) {
        if (clock.period() != null) {
            return anchor.minus(clock.period());
        }
        Predicate<LocalDate> counts = counts(clock, List.of(), anchor);
        LocalDate day = anchor;
        for (long left = limit(clock, anchor); left > 0; ) {
            day = day.minusDays(1);
            if (counts.test(day)) {
                left--;
            }
        }
        return day;
    }

    private static long limit(StatutoryClock clock, LocalDate anchor) {
        if (clock.workingDays() != null) {
            return clock.workingDays();
        }
        if (clock.hours() != null) {
            return (clock.hours() + 23L) / 24;
        }
        return ChronoUnit.DAYS.between(anchor, anchor.plus(Objects.requireNonNull(clock.period())));
    }

    private Predicate<LocalDate> counts(StatutoryClock clock, List<Hold> holds, LocalDate today) {
        return day -> (clock.workingDays() == null || days.isWorkingDay(day))
                && holds.stream().noneMatch(hold -> hold.covers(day, today));
    }

    private int counted(StatutoryClock clock, LocalDate anchor, LocalDate until, List<Hold> holds, LocalDate today) {
        Predicate<LocalDate> counts = counts(clock, holds, today);
        int counted = 0;
        for (LocalDate day = anchor.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            if (counts.test(day)) {
                counted++;
            }
        }
        return counted;
    }

    private Standing standing(
            StatutoryClock clock, LocalDate due, @Nullable LocalDate doneOn, List<Hold> against, LocalDate today) {
        if (doneOn != null) {
            return doneOn.isAfter(due) ? Standing.DONE_LATE : Standing.DONE;
        }
        if (clock.sense() == StatutoryClock.Sense.AT_LEAST) {
            return today.isAfter(due) ? Standing.DONE : Standing.RUNNING;
        }
        if (against.stream()
                .anyMatch(hold -> hold.until() == null && !hold.from().isAfter(today))) {
            return Standing.HELD;
        }
        if (today.isAfter(due)) {
            return Standing.OVERDUE;
        }
        int soon = clock.period() == null ? SOON_WORKING_DAYS : SOON_OF_PERIODS;
        return days.between(today, due) <= soon ? Standing.SOON : Standing.RUNNING;
    }
}
