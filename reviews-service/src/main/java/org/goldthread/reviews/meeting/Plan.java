package org.goldthread.reviews.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What a meeting is arranged as.
 *
 * @param startsAt England's time
 * @param place a room, or how to join; never a person's address
 * @param agenda one item each
 * @param agencies those that are invited; agencies of the review
 */
public record Plan(
        MeetingKind kind,
        LocalDate on,
        LocalTime startsAt,
        LocalTime endsAt,
        String place,
        List<String> agenda,
        List<String> agencies) {
    public Plan {
        agenda = agenda == null ? List.of() : List.copyOf(agenda);
        agencies = agencies == null ? List.of() : List.copyOf(agencies);
    }
}
