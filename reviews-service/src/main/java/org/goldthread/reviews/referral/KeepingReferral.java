package org.goldthread.reviews.referral;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.NamesLeftOut;
import org.goldthread.profile.Profile;
import org.goldthread.reviews.decision.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The officer's part in a referral: completes the facts, asks for views, puts it again, withdraws it. */
@Service
public class KeepingReferral {

    private final Referrals referrals;
    private final ReadingReferrals reading;
    private final FollowingClocks clocks;
    private final NamesLeftOut names;
    private final CurrentFramework framework;

    public KeepingReferral(
            Referrals referrals,
            ReadingReferrals reading,
            FollowingClocks clocks,
            NamesLeftOut names,
            CurrentFramework framework) {
        this.referrals = referrals;
        this.reading = reading;
        this.clocks = clocks;
        this.names = names;
        this.framework = framework;
    }

    public Outcome<Stored<Referral>> complete(
            By by, ReferralId id, @Nullable Long version, Map<String, String> answers) {
        return change(by, id, version, referral -> referral.complete(answers, profile()));
    }

    /** Asks the decision-makers; their views are due when the first clock is. */
    public Outcome<Stored<Referral>> ask(By by, ReferralId id, @Nullable Long version) {
        return change(by, id, version, referral -> {
            LocalDate dueOn = reading.clocks(referral).next().orElse(null);
            return referral.ask(new Seats(profile()), profile(), dueOn);
        });
    }

    public Outcome<Stored<Referral>> again(By by, ReferralId id, @Nullable Long version) {
        return change(by, id, version, Referral::again);
    }

    public Outcome<Stored<Referral>> withdraw(By by, ReferralId id, @Nullable Long version, @Nullable String reason) {
        return change(by, id, version, referral -> referral.withdraw(reason));
    }

    private Outcome<Stored<Referral>> change(
            By by, ReferralId id, @Nullable Long version, Function<Referral, Outcome<Decision<Referral>>> decide) {
        return reading.one(by.actor(), id).then(readable -> {
            if (!ReferralPermissions.mayKeep(by.actor())) {
                return Outcome.refused(
                        new Refusal.Forbidden("officers-only", "Only partnership officers change referrals"));
            }
            return names.leftOut(readable.value().course().reviews(), () -> referrals.change(by, id, version, decide))
                    .map(stored -> {
                        clocks.follow(by, stored.value());
                        return stored;
                    });
        });
    }

    private Profile profile() {
        return framework.now().profile();
    }
}
