package org.goldthread.reviews.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;

/** A serious incident notification was sent (contract {@code reviews/notification-recorded/v1}). */
record NotificationRecorded(UUID referralId, String reference, String sentBy, LocalDate awareOn, LocalDate sentOn)
        implements DomainEvent {

    static final String TYPE = "org.goldthread.reviews.notification-recorded.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
