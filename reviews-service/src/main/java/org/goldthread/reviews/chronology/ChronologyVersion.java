package org.goldthread.reviews.chronology;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.reviews.chronology.reading.Headings;
import org.goldthread.reviews.chronology.reading.RowProblem;
import org.jspecify.annotations.Nullable;

/**
 * One file that was read: what its headings were taken for, how many rows were taken, what was wrong with the others.
 * Whether it stands, the information request says.
 *
 * @param request the information request that it answers
 * @param part of the request
 * @param file its cleaned name
 * @param sha256 of the file's bytes; the file itself is not kept, its good rows are
 * @param problems of the refused rows, in the file's order, at most {@link #MOST_PROBLEMS}
 * @param days the different days of its exact entries, as days since 1970, ascending
 * @param spans where its other entries lie, whose day is known to the month, the year or about only, ascending
 * @param problem about the whole file; such a version can never stand
 * @param given whether it was handed in; one that was not is forgotten after a week
 */
public record ChronologyVersion(
        @BsonId UUID id,
        UUID request,
        String part,
        String agency,
        String file,
        String type,
        Long size,
        String sha256,
        @Nullable String note,
        List<Headings.Taken> headings,
        Integer good,
        Integer refused,
        List<RowProblem> problems,
        List<Integer> days,
        List<Span> spans,
        @Nullable String problem,
        Instant readAt,
        Boolean given) {

    /** More problems than this are counted, not listed. */
    static final int MOST_PROBLEMS = 2_000;

    public ChronologyVersion {
        headings = headings == null ? List.of() : List.copyOf(headings);
        problems = problems == null ? List.of() : List.copyOf(problems);
        days = days == null ? List.of() : List.copyOf(days);
        spans = spans == null ? List.of() : List.copyOf(spans);
    }

    /** True if it has something to hand in. */
    public boolean mayStand() {
        return problem == null && good > 0;
    }

    public @Nullable LocalDate first() {
        return days.isEmpty() ? null : LocalDate.ofEpochDay(days.get(0));
    }

    public @Nullable LocalDate last() {
        return days.isEmpty() ? null : LocalDate.ofEpochDay(days.get(days.size() - 1));
    }
}
