package org.goldthread.reviews.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;

/** It was decided which reviews are done, or none (contract {@code reviews/review-decided/v1}). */
record ReviewDecided(
        UUID referralId,
        String reference,
        Integer turn,
        List<String> decisionMakers,
        List<String> types,
        List<UUID> activities,
        List<String> dissent,
        List<String> criteriaMet,
        List<String> criteriaUnclear,
        List<String> agencies,
        String edition,
        LocalDate decidedOn)
        implements DomainEvent {

    static final String TYPE = "org.goldthread.reviews.review-decided.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
