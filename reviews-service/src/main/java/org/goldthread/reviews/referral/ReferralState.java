package org.goldthread.reviews.referral;

import java.util.Locale;

/** How far a referral has come. Whether the incident was notified is a fact of its own. */
public enum ReferralState {
    RECEIVED,
    ASKED,
    DECIDED,
    WITHDRAWN;

    /** The word in the API and in filters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean open() {
        return this == RECEIVED || this == ASKED;
    }
}
