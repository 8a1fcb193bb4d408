package org.goldthread.reviews.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time in which an agency that was asked has no entry, and in which none of its entries without an exact day can lie.
 *
 * @param from the day of the entry before it, the latest where it is not exact, or the first day asked about
 * @param until the day of the entry after it, the earliest where it is not exact, or the last day asked about
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
     * @param spans where its other entries lie
     * @param longerThan days
     */
    static List<Gap> of(
            String agency,
            List<Integer> days,
            List<Span> spans,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int longerThan) {
        List<Span> taken = taken(days, spans);
        List<Gap> gaps = new ArrayList<>();
        if (taken.isEmpty()) {
            if (from != null && until != null) {
                add(gaps, new Gap(agency, from, until, until.toEpochDay() - from.toEpochDay(), true, true), longerThan);
            }
            return gaps;
        }
        LocalDate first = LocalDate.ofEpochDay(taken.get(0).from());
        LocalDate last = LocalDate.ofEpochDay(taken.get(taken.size() - 1).until());
        if (from != null) {
            add(gaps, new Gap(agency, from, first, first.toEpochDay() - from.toEpochDay(), true, false), longerThan);
        }
        for (int i = 1; i < taken.size(); i++) {
            LocalDate before = LocalDate.ofEpochDay(taken.get(i - 1).until());
            LocalDate after = LocalDate.ofEpochDay(taken.get(i).from());
            add(
                    gaps,
                    new Gap(agency, before, after, after.toEpochDay() - before.toEpochDay(), false, false),
                    longerThan);
        }
        if (until != null) {
            add(gaps, new Gap(agency, last, until, until.toEpochDay() - last.toEpochDay(), false, true), longerThan);
        }
        return gaps;
    }

    /** Every day on which an entry lies or may lie. */
    private static List<Span> taken(List<Integer> days, List<Span> spans) {
        List<Span> all = new ArrayList<>(spans);
        days.forEach(day -> all.add(new Span(day, day)));
        return Span.merged(all);
    }

    private static void add(List<Gap> gaps, Gap gap, int longerThan) {
        if (gap.days() > longerThan) {
            gaps.add(gap);
        }
    }
}
