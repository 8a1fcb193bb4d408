package org.goldthread.reviews.referral;

import java.time.LocalDate;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The local authority, or the officer for it, records that the serious incident notification was sent (R2). */
@Service
public class RecordingNotification {

    private final Referrals referrals;
    private final ReadingReferrals reading;
    private final FollowingClocks clocks;
    private final CurrentFramework framework;

    public RecordingNotification(
            Referrals referrals, ReadingReferrals reading, FollowingClocks clocks, CurrentFramework framework) {
        this.referrals = referrals;
        this.reading = reading;
        this.clocks = clocks;
        this.framework = framework;
    }

    /**
     * Records it.
     *
     * @param sentBy the agency that sent it; left out, it is the one that has to notify
     */
    public Outcome<Stored<Referral>> record(
            By by, ReferralId id, @Nullable Long version, @Nullable LocalDate sentOn, @Nullable String sentBy) {
        return reading.one(by.actor(), id).then(readable -> {
            if (!ReferralPermissions.mayNotify(by.actor(), readable.value())) {
                return Outcome.refused(new Refusal.Forbidden(
                        "not-yours-to-notify", "The local authority, or the officer for it, records the notification"));
            }
            return referrals
                    .change(
                            by,
                            id,
                            version,
                            referral -> referral.notified(
                                    sentOn,
                                    sentBy == null || !ReferralPermissions.mayKeep(by.actor())
                                            ? referral.notifier()
                                            : sentBy,
                                    framework.now(),
                                    framework.mark(by)))
                    .map(stored -> {
                        clocks.follow(by, stored.value());
                        return stored;
                    });
        });
    }
}
