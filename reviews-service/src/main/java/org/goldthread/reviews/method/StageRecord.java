package org.goldthread.reviews.method;

import java.time.LocalDate;
import org.goldthread.kit.actor.By.Mark;
import org.jspecify.annotations.Nullable;

/**
 * How one stage of the chosen methodology stands.
 *
 * @param id of the profile's stage
 * @param name as it was when the methodology was chosen
 * @param plannedOn the day by which it is planned to be done
 * @param reason why it was skipped, or what came of it
 * @param by who entered this last; null while nobody did
 */
public record StageRecord(
        String id,
        String name,
        StageState state,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate doneOn,
        @Nullable String reason,
        @Nullable Mark by) {

    static StageRecord planned(String id, String name) {
        return new StageRecord(id, name, StageState.PLANNED, null, null, null, null, null);
    }

    /** Whether somebody is expected to finish it by a day. */
    boolean isDue() {
        return state.isOpen() && plannedOn != null;
    }
}
