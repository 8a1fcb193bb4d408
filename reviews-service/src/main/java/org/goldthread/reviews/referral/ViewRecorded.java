package org.goldthread.reviews.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;

/** A decision-maker's view was recorded (contract {@code reviews/view-recorded/v1}). */
record ViewRecorded(
        UUID referralId,
        String reference,
        Integer turn,
        String decisionMaker,
        String seat,
        List<String> types,
        LocalDate recordedOn)
        implements DomainEvent {

    static final String TYPE = "org.goldthread.reviews.view-recorded.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
