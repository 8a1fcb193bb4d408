package org.goldthread.reviews.referral;

import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.NamesLeftOut;
import org.goldthread.reviews.decision.Proposal;
import org.goldthread.reviews.decision.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A decision-maker records a view, for the seat that it speaks for (R3). */
@Service
public class RecordingView {

    private final Referrals referrals;
    private final ReadingReferrals reading;
    private final NamesLeftOut names;
    private final CurrentFramework framework;

    public RecordingView(
            Referrals referrals, ReadingReferrals reading, NamesLeftOut names, CurrentFramework framework) {
        this.referrals = referrals;
        this.reading = reading;
        this.names = names;
        this.framework = framework;
    }

    /**
     * Records it.
     *
     * @param seat the seat's id; needed only by who speaks for several
     */
    public Outcome<Stored<Referral>> record(
            By by, ReferralId id, @Nullable Long version, @Nullable String seat, Proposal proposal) {
        return reading.one(by.actor(), id)
                .then(readable -> ReferralPermissions.seat(by.actor(), reading.seats(), seat)
                        .map(own -> names.leftOut(
                                readable.value().course().reviews(), () -> record(by, id, version, own, proposal)))
                        .orElseGet(() -> Outcome.refused(new Refusal.Forbidden(
                                "not-a-decision-maker",
                                "Only those who decide record their view, each for their own"))));
    }

    private Outcome<Stored<Referral>> record(
            By by, ReferralId id, @Nullable Long version, Seat seat, Proposal proposal) {
        return referrals.change(
                by, id, version, referral -> referral.view(seat, proposal, framework.now(), framework.mark(by)));
    }
}
