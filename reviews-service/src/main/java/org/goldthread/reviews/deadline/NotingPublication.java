package org.goldthread.reviews.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.reviews.clock.Subject;
import org.goldthread.reviews.clock.Timetable;
import org.goldthread.reviews.clock.Timetables;
import org.goldthread.reviews.referral.FollowingClocks;
import org.goldthread.reviews.referral.ReadingReferrals;
import org.goldthread.reviews.referral.Referral;
import org.goldthread.reviews.referral.ReferralClocks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes what the publication desk did into the timetable of the case, so that its clocks and calendar know it (R4, R14). */
@Service
public class NotingPublication {

    private final Timetables timetables;
    private final ReadingReferrals referrals;
    private final ReadingReviewClocks reviews;
    private final KeepingReviewTimetable keeping;
    private final FollowingClocks following;
    private final CurrentFramework framework;

    public NotingPublication(
            Timetables timetables,
            ReadingReferrals referrals,
            ReadingReviewClocks reviews,
            KeepingReviewTimetable keeping,
            FollowingClocks following,
            CurrentFramework framework) {
        this.timetables = timetables;
        this.referrals = referrals;
        this.reviews = reviews;
        this.keeping = keeping;
        this.following = following;
        this.framework = framework;
    }

    /**
     * What the desk knows.
     *
     * @param copies the clock that advance copies stop; null where the profile has none
     * @param copiedOn when they were sent; null while they were not
     * @param from the first day on which the report may be published, or the day on which it was
     */
    public record Known(
            @Nullable String copies,
            @Nullable LocalDate copiedOn,
            @Nullable LocalDate from,
            boolean released) {}

    /** Notes it; noted twice it changes nothing. A review whose type has no clocks keeps no timetable. */
    public void note(By by, Activity activity, Known known) {
        Optional<Referral> referral = referrals.caseOf(activity.id().value());
        if (referral.isPresent()) {
            Subject subject = ReferralClocks.subject(framework.now().profile(), referral.get());
            write(by, subject, referrals.timetable(referral.get()), known);
            following.follow(by, referral.get());
        } else if (reviews.has(activity)) {
            write(by, ReadingReviewClocks.subject(activity), reviews.timetable(activity), known);
            keeping.follow(by, activity);
        }
    }

    private void write(By by, Subject subject, Timetable before, Known known) {
        By.Mark mark = framework.mark(by);
        if (!after(before, known, mark).equals(before)) {
            timetables.change(By.of(by.actor()), subject, null, now -> published(now, known, mark));
        }
    }

    private static Timetable after(Timetable before, Known known, By.Mark mark) {
        return published(before, known, mark).orThrow().after();
    }

    private static Outcome<Decision<Timetable>> published(Timetable timetable, Known known, By.Mark mark) {
        return timetable.published(known.copies(), known.copiedOn(), known.from(), known.released(), mark);
    }
}
