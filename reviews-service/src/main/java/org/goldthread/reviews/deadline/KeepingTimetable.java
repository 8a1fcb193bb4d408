package org.goldthread.reviews.deadline;

import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.NamesLeftOut;
import org.goldthread.reviews.clock.Entry;
import org.goldthread.reviews.clock.Timetable;
import org.goldthread.reviews.clock.Timetables;
import org.goldthread.reviews.referral.FollowingClocks;
import org.goldthread.reviews.referral.ReadingReferrals;
import org.goldthread.reviews.referral.Referral;
import org.goldthread.reviews.referral.ReferralClocks;
import org.goldthread.reviews.referral.ReferralId;
import org.goldthread.reviews.referral.ReferralPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The officer enters holds, extensions and what was done in a case's timetable (R4). */
@Service
public class KeepingTimetable {

    private final Timetables timetables;
    private final ReadingReferrals reading;
    private final FollowingClocks clocks;
    private final NamesLeftOut names;
    private final CurrentFramework framework;

    public KeepingTimetable(
            Timetables timetables,
            ReadingReferrals reading,
            FollowingClocks clocks,
            NamesLeftOut names,
            CurrentFramework framework) {
        this.timetables = timetables;
        this.reading = reading;
        this.clocks = clocks;
        this.names = names;
        this.framework = framework;
    }

    public Outcome<Stored<Timetable>> enter(By by, ReferralId id, @Nullable Long version, Entry entry) {
        return reading.one(by.actor(), id).then(readable -> {
            if (!ReferralPermissions.mayKeep(by.actor())) {
                return Outcome.refused(
                        new Refusal.Forbidden("officers-only", "Only partnership officers keep the timetable"));
            }
            Framework today = framework.now();
            Referral referral = readable.value();
            return names.leftOut(
                            referral.course().reviews(),
                            () -> timetables.change(
                                    by,
                                    ReferralClocks.subject(today.profile(), referral),
                                    version,
                                    timetable -> timetable.enter(
                                            entry,
                                            reading.clocks(referral, timetable).readings(),
                                            today.today(),
                                            framework.mark(by))))
                    .map(stored -> {
                        clocks.follow(by, referral);
                        return stored;
                    });
        });
    }
}
