package org.goldthread.reviews.referral;

import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.NamesLeftOut;
import org.goldthread.reviews.decision.Proposal;
import org.goldthread.reviews.decision.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The officer, or who decides alone, records the decision; the reviews decided on are opened (R3). */
@Service
public class RecordingDecision {

    private final Referrals referrals;
    private final ReadingReferrals reading;
    private final OpeningReviews opening;
    private final FollowingClocks clocks;
    private final NamesLeftOut names;
    private final CurrentFramework framework;

    public RecordingDecision(
            Referrals referrals,
            ReadingReferrals reading,
            OpeningReviews opening,
            FollowingClocks clocks,
            NamesLeftOut names,
            CurrentFramework framework) {
        this.referrals = referrals;
        this.reading = reading;
        this.opening = opening;
        this.clocks = clocks;
        this.names = names;
        this.framework = framework;
    }

    public Outcome<Stored<Referral>> decide(By by, ReferralId id, @Nullable Long version, Proposal proposal) {
        return reading.one(by.actor(), id).then(readable -> {
            Seats seats = reading.seats();
            boolean own = seats.decidesAlone(
                    by.actor(),
                    proposal.types().isEmpty()
                            ? readable.value().test(framework.now().profile()).types()
                            : proposal.types());
            if (!own && !ReferralPermissions.mayKeep(by.actor())) {
                return Outcome.refused(new Refusal.Forbidden(
                        "not-yours-to-decide", "The officer, or who decides alone, records the decision"));
            }
            return names.leftOut(
                            readable.value().course().reviews(),
                            () -> referrals.change(
                                    by,
                                    id,
                                    version,
                                    referral ->
                                            referral.decide(proposal, seats, own, framework.now(), framework.mark(by))))
                    .map(stored -> {
                        opening.open(by, stored.value());
                        Stored<Referral> now = referrals.find(id).orElse(stored);
                        clocks.follow(by, now.value());
                        return now;
                    });
        });
    }
}
