package org.goldthread.reviews.referral;

import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.springframework.stereotype.Service;

/** An agency, its system, or the officer for one, refers a case (R2). */
@Service
public class ReferringCase {

    private final Referrals referrals;
    private final FollowingClocks clocks;
    private final CurrentFramework framework;

    public ReferringCase(Referrals referrals, FollowingClocks clocks, CurrentFramework framework) {
        this.referrals = referrals;
        this.clocks = clocks;
        this.framework = framework;
    }

    public Outcome<Stored<Referral>> refer(By by, NewReferral given) {
        Actor actor = by.actor();
        if (!ReferralPermissions.mayRefer(actor)) {
            return Outcome.refused(new Refusal.Forbidden("agencies-only", "Only agencies and officers refer cases"));
        }
        boolean officer = ReferralPermissions.mayKeep(actor);
        if (!officer && given.referredBy() != null && !actor.actsFor(given.referredBy())) {
            return Outcome.refused(new Refusal.Forbidden("not-your-agency", "You can refer for your own agency only"));
        }
        NewReferral wanted = officer ? given : given.by(actor.agency());
        Framework today = framework.now();
        ReferralId id = ReferralId.next();
        return referrals
                .add(
                        by,
                        wanted.check(today),
                        Referral.series(today),
                        number -> Referral.receive(id, number, wanted, today, framework.mark(by)))
                .map(stored -> {
                    clocks.follow(by, stored.value());
                    return stored;
                });
    }
}
