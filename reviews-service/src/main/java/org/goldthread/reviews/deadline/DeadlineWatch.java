package org.goldthread.reviews.deadline;

import java.time.Duration;
import java.util.Optional;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
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

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final LockProvider leases;
    private final FollowingClocks clocks;
    private final KeepingReviewTimetable reviews;
    private final OpeningReviews opening;

    public DeadlineWatch(
            LockProvider leases, FollowingClocks clocks, KeepingReviewTimetable reviews, OpeningReviews opening) {
        this.leases = leases;
        this.clocks = clocks;
        this.reviews = reviews;
        this.opening = opening;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT1M")
    public void look() {
        Optional<SimpleLock> lease =
                leases.lock(new LockConfiguration(ClockProvider.now(), "deadlines", LEASE, Duration.ZERO));
        if (lease.isEmpty()) {
            return;
        }
        try {
            By house = By.of(Actor.house("reviews"));
            opening.openWhatIsMissing(house);
            clocks.followAll(house);
            reviews.followAll(house);
        } finally {
            lease.get().unlock();
        }
    }
}
