package org.goldthread.reviews.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.goldthread.profile.StatutoryClock;
import org.jspecify.annotations.Nullable;

/**
 * How the clocks of one case stand.
 *
 * @param readings clocks that have started, the first due first
 * @param waiting clocks that have not started yet
 */
public record Running(List<Reading> readings, List<StatutoryClock> waiting) {

    public static final Running NONE = new Running(List.of(), List.of());

    public Running {
        readings = List.copyOf(readings);
        waiting = List.copyOf(waiting);
    }

    /**
     * Reads each clock.
     *
     * @param notifiedOn the day that ends the clock of the notification; null while it was not sent
     */
    public static Running of(
            List<StatutoryClock> clocks,
            Clocks.Anchors anchors,
            @Nullable LocalDate notifiedOn,
            Timetable timetable,
            Counting counting,
            LocalDate today) {
        List<Reading> readings = new ArrayList<>();
        List<StatutoryClock> waiting = new ArrayList<>();
        for (StatutoryClock clock : clocks) {
            LocalDate done =
                    clock.id().equals(Clocks.NOTIFY) && notifiedOn != null ? notifiedOn : timetable.doneOn(clock.id());
            anchors.of(clock)
                    .ifPresentOrElse(
                            anchor -> readings.add(counting.read(
                                    clock, anchor, timetable.holds(), timetable.extendedTo(clock.id()), done, today)),
                            () -> waiting.add(clock));
        }
        readings.sort(
                Comparator.comparing((Reading reading) -> reading.standing().over())
                        .thenComparing(Reading::due));
        return new Running(readings, waiting);
    }
}
