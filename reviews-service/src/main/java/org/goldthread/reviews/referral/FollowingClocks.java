package org.goldthread.reviews.referral;

import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.reviews.clock.Subject;
import org.goldthread.reviews.clock.Timetable;
import org.goldthread.reviews.clock.Timetables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps the inbox in step with the clocks: after each change of a case, and every day for all of them. */
@Service
public class FollowingClocks {

    private static final int PART = 200;

    private final Referrals referrals;
    private final Timetables timetables;
    private final ReadingReferrals reading;
    private final CurrentFramework framework;

    public FollowingClocks(
            Referrals referrals, Timetables timetables, ReadingReferrals reading, CurrentFramework framework) {
        this.referrals = referrals;
        this.timetables = timetables;
        this.reading = reading;
        this.framework = framework;
    }

    /** Tells what has changed for one case; nothing if nothing has. */
    public void follow(By by, Referral referral) {
        Timetable before = reading.timetable(referral);
        if (decided(before, referral).events().isEmpty()) {
            return;
        }
        Subject subject = ReferralClocks.subject(framework.now().profile(), referral);
        timetables.change(By.of(by.actor()), subject, null, now -> Outcome.done(decided(now, referral)));
    }

    /** The same for every case. */
    public void followAll(By by) {
        UUID last = null;
        List<Referral> part = part(null);
        while (!part.isEmpty()) {
            part.forEach(referral -> follow(by, referral));
            last = part.get(part.size() - 1).id().value();
            part = part(last);
        }
    }

    private List<Referral> part(@Nullable UUID last) {
        return referrals.after(last, PART);
    }

    private Decision<Timetable> decided(Timetable timetable, Referral referral) {
        Referral now = referrals.find(referral.id()).map(Stored::value).orElse(referral);
        return timetable.follow(reading.clocks(now, timetable).readings()).orThrow();
    }
}
