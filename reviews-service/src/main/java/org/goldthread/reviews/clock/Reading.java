package org.goldthread.reviews.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.goldthread.pages.PageWords;
import org.goldthread.profile.StatutoryClock;
import org.jspecify.annotations.Nullable;

/**
 * One clock of one case, read on one day.
 *
 * @param anchor the day that it is counted from, which is day 0
 * @param ruled the last day by the rule and the holds, before extensions; for {@code before} the last day that is early
 *     enough, for {@code at-least} the day up to which it must last
 * @param due the same with extensions
 * @param day how many days count so far
 * @param of how many there are
 * @param workingDays whether days are working days
 * @param late working days since {@code due}, if it is over and not done
 * @param left working days until {@code due}
 * @param holds that delay this clock
 */
public record Reading(
        StatutoryClock clock,
        LocalDate anchor,
        LocalDate ruled,
        LocalDate due,
        Integer day,
        Integer of,
        Boolean workingDays,
        Standing standing,
        Integer late,
        Integer left,
        List<Hold> holds,
        @Nullable LocalDate doneOn) {

    public Reading {
        holds = List.copyOf(holds);
    }

    public boolean extended() {
        return !due.equals(ruled);
    }

    /** "Day 6 of 15, due 11 December 2026; no hold". */
    public String words() {
        String end = PageWords.date(due) + (extended() ? " (extended from " + PageWords.date(ruled) + ")" : "");
        String held = "; " + (holds.isEmpty() ? "no hold" : "hold: " + heldBy());
        return switch (standing) {
            case DONE -> "Done on " + PageWords.date(doneOn) + ", due " + end + held;
            case DONE_LATE -> "Done late on " + PageWords.date(doneOn) + ", due " + end + held;
            case OVERDUE -> "Overdue by " + count(late) + ", due " + end + held;
            case HELD -> "Held on day " + day + ", not before " + end + held;
            case RUNNING, SOON -> running(end) + held;
        };
    }

    private String running(String end) {
        return switch (clock.sense()) {
            case WITHIN -> "Day " + Math.min(day, of) + " of " + of + ", due " + end;
            case BEFORE -> "Due by " + end + ", " + limit() + " before " + PageWords.date(anchor);
            case AT_LEAST -> "Until at least " + end;
        };
    }

    /** "Due in 2 working days". */
    public String leftInWords() {
        return switch (standing) {
            case OVERDUE -> "Overdue by " + count(late);
            case SOON -> left == 0 ? "Due today" : "Due in " + count(left);
            case RUNNING -> clock.sense() == StatutoryClock.Sense.AT_LEAST ? "Running" : "Due in " + count(left);
            case HELD -> "Held";
            case DONE -> "Done";
            case DONE_LATE -> "Done late";
        };
    }

    /** "15 working days", "6 months", "48 hours". */
    public String limit() {
        return limit(clock);
    }

    public static String limit(StatutoryClock clock) {
        if (clock.workingDays() != null) {
            return count(clock.workingDays());
        }
        if (clock.hours() != null) {
            return PageWords.count(clock.hours(), "hour", "hours");
        }
        java.time.Period period = java.util.Objects.requireNonNull(clock.period());
        if (period.toTotalMonths() == 0) {
            return PageWords.count(LocalDate.EPOCH.plus(period).toEpochDay(), "day", "days");
        }
        return period.toTotalMonths() % 12 == 0
                ? PageWords.count(period.toTotalMonths() / 12, "year", "years")
                : PageWords.count(period.toTotalMonths(), "month", "months");
    }

    private String heldBy() {
        return holds.stream()
                .map(hold -> hold.words().toLowerCase(java.util.Locale.UK)
                        + (hold.until() == null ? " since " + PageWords.date(hold.from()) : ""))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String count(int days) {
        return PageWords.count(days, "working day", "working days");
    }
}
