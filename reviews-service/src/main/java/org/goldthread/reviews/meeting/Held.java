package org.goldthread.reviews.meeting;

import java.util.List;
import java.util.Objects;
import org.goldthread.kit.actor.By.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What came of a meeting.
 *
 * @param decisions one each; none where nothing was decided
 */
public record Held(
        List<Attendance> attendance,
        List<String> decisions,
        @Nullable String notes,
        Mark by) {
    public Held {
        attendance = attendance == null ? List.of() : List.copyOf(attendance);
        decisions = decisions == null ? List.of() : List.copyOf(decisions);
    }

    public int people() {
        return attendance.stream().mapToInt(Attendance::number).sum();
    }

    /** Agencies that attended, in order. */
    public List<String> agencies() {
        return attendance.stream()
                .map(Attendance::agency)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
