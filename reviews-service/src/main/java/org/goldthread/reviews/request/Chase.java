package org.goldthread.reviews.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a request is chased.
 *
 * @param round from 1; asking again after a refusal begins another
 * @param lines every step taken so far
 * @param overdueSaid whether it was said in this round that the day had passed
 * @param nextOn when there is something to do next; null when there is not
 */
public record Chase(
        Integer round,
        List<Line> lines,
        Boolean overdueSaid,
        @Nullable LocalDate nextOn) {

    /**
     * One step of the ladder that was taken.
     *
     * @param step id of the step in the profile's ladder
     * @param to role or group that it went to
     */
    public record Line(Integer round, String step, LocalDate on, String to, String action) {}

    public Chase {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    static Chase begin(int round, List<Line> before, @Nullable LocalDate nextOn) {
        return new Chase(round, before, false, nextOn);
    }

    Chase at(@Nullable LocalDate next) {
        return new Chase(round, lines, overdueSaid, next);
    }

    boolean took(String step) {
        return lines.stream()
                .anyMatch(line -> line.round().equals(round) && line.step().equals(step));
    }

    List<Line> ofThisRound() {
        return lines.stream().filter(line -> line.round().equals(round)).toList();
    }
}
