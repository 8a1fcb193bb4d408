package org.goldthread.reviews.clock;

import java.time.LocalDate;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A clock ran out before the thing was done; said once for each last day (contract {@code reviews/clock-overdue/v1}). */
public record ClockOverdue(
        @Nullable UUID referralId,
        @Nullable UUID activityId,
        String reference,
        String clockId,
        String clockName,
        String edition,
        String anchor,
        LocalDate anchorOn,
        LocalDate dueOn)
        implements DomainEvent {

    public static final String TYPE = "org.goldthread.reviews.clock-overdue.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
