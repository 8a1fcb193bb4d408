package org.goldthread.reviews.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A case was referred (contract {@code reviews/referral-received/v1}). */
record ReferralReceived(
        UUID referralId,
        String reference,
        @Nullable String referredBy,
        String edition,
        String profileVersion,
        List<String> agencies,
        @Nullable LocalDate incidentOn,
        LocalDate awareOn,
        LocalDate receivedOn,
        List<String> criteriaMet,
        List<String> criteriaUnclear)
        implements DomainEvent {

    static final String TYPE = "org.goldthread.reviews.referral-received.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
