package org.goldthread.reviews.outside;

import java.time.Duration;
import java.util.Optional;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks each year again for what was owed the year before, and registers what a stopped service left undone. */
@Component
public class ReportWatch {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final LockProvider leases;
    private final AskingForReports asking;
    private final ReceivingReport receiving;

    public ReportWatch(LockProvider leases, AskingForReports asking, ReceivingReport receiving) {
        this.leases = leases;
        this.asking = asking;
        this.receiving = receiving;
    }

    /** Looks once; one service instance at a time. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT10M")
    public void look() {
        Optional<SimpleLock> lease =
                leases.lock(new LockConfiguration(ClockProvider.now(), "owed-reports", LEASE, Duration.ZERO));
        if (lease.isEmpty()) {
            return;
        }
        try {
            By house = By.of(Actor.house("reviews"));
            asking.again(house);
            receiving.registerWhatIsMissing(house);
        } finally {
            lease.get().unlock();
        }
    }
}
