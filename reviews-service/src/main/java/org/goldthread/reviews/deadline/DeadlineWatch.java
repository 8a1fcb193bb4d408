package org.goldthread.reviews.deadline;

import java.time.Duration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Lease;
import org.goldthread.reviews.referral.FollowingClocks;
import org.goldthread.reviews.referral.OpeningReviews;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at every clock from time to time, one service instance at a time: what ran out is told once, and what a stopped
 * service left undone is done.
 */
@Component
public class DeadlineWatch {

    private final Lease lease;
    private final FollowingClocks clocks;
    private final KeepingReviewTimetable reviews;
    private final OpeningReviews opening;

    public DeadlineWatch(
            LockProvider leases, FollowingClocks clocks, KeepingReviewTimetable reviews, OpeningReviews opening) {
        this.lease = Lease.of(leases, "deadlines", Duration.ofMinutes(5));
        this.clocks = clocks;
        this.reviews = reviews;
        this.opening = opening;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT1M")
    public void look() {
        By house = By.of(Actor.house("reviews"));
        lease.under(() -> {
            opening.openWhatIsMissing(house);
            clocks.followAll(house);
            reviews.followAll(house);
        });
    }
}
