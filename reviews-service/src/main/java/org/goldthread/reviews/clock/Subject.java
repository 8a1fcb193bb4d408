package org.goldthread.reviews.clock;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a timetable belongs to, as far as clocks need to know it: a referred case, or a review that was registered without
 * a referral.
 *
 * @param referral null for a review without one
 * @param edition of the guidance that its clocks come from; it never changes (P4)
 * @param notifier the agency that notifies, the local authority; null where the profile has none
 * @param activity the review without a referral; null for a referred case
 */
public record Subject(
        @Nullable UUID referral,
        String reference,
        String edition,
        @Nullable String notifier,
        @Nullable UUID activity) {

    /** A referred case. */
    public static Subject ofReferral(UUID referral, String reference, String edition, @Nullable String notifier) {
        return new Subject(referral, reference, edition, notifier, null);
    }

    /** A review that nobody referred. */
    public static Subject ofActivity(UUID activity, String reference, String edition) {
        return new Subject(null, reference, edition, null, activity);
    }

    /** Whichever it is; ids are never shared. */
    public UUID key() {
        return referral == null ? Objects.requireNonNull(activity) : referral;
    }

    /** Whether the days that other cases' referrals tell have to be entered in the timetable. */
    public boolean tellsItsOwnDays() {
        return referral == null;
    }
}
