package org.goldthread.reviews.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time in which an agency that was asked has no entry.
 *
 * @param from the day of the entry before it, or the first day asked about
 * @param until the day of the entry after it, or the last day asked about
 * @param days from one to the other
 * @param opens true where no entry stands before it
 * @param closes true where no entry stands after it
 */
public record Gap(String agency, LocalDate from, LocalDate until, long days, boolean opens, boolean closes) {

    /** Longer than this counts as a gap unless the reader says otherwise; no framework sets a number. */
    public static final int DEFAULT_DAYS = 30;

    /**
     * The gaps of one agency.
     *
     * @param days of its exact entries, ascending
     * @param longerThan days
     */
    static List<Gap> of(
            String agency, List<Integer> days, @Nullable LocalDate from, @Nullable LocalDate until, int longerThan) {
        List<Gap> gaps = new ArrayList<>();
        if (days.isEmpty()) {
            if (from != null && until != null) {
                add(gaps, new Gap(agency, from, until, until.toEpochDay() - from.toEpochDay(), true, true), longerThan);
            }
            return gaps;
        }
        LocalDate first = LocalDate.ofEpochDay(days.get(0));
        LocalDate last = LocalDate.ofEpochDay(days.get(days.size() - 1));
        if (from != null) {
            add(gaps, new Gap(agency, from, first, first.toEpochDay() - from.toEpochDay(), true, false), longerThan);
        }
        for (int i = 1; i < days.size(); i++) {
            int length = days.get(i) - days.get(i - 1);
            if (length > longerThan) {
                gaps.add(new Gap(
                        agency,
                        LocalDate.ofEpochDay(days.get(i - 1)),
                        LocalDate.ofEpochDay(days.get(i)),
                        length,
                        false,
                        false));
            }
        }
        if (until != null) {
            add(gaps, new Gap(agency, last, until, until.toEpochDay() - last.toEpochDay(), false, true), longerThan);
        }
        return gaps;
    }

    private static void add(List<Gap> gaps, Gap gap, int longerThan) {
        if (gap.days() > longerThan) {
            gaps.add(gap);
        }
    }
}
