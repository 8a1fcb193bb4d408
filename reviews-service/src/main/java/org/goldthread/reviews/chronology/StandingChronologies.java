package org.goldthread.reviews.chronology;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which versions stand in a review: those that agencies handed in last and did not take back. */
@FunctionalInterface
public interface StandingChronologies {

    /**
     * A version that stands.
     *
     * @param from first day of the time that the agency was asked about; null where none was given
     * @param until last day of it
     */
    record Standing(
            UUID version,
            String agency,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    List<Standing> of(UUID activity);
}
