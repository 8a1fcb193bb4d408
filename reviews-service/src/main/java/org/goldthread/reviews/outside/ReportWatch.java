package org.goldthread.reviews.outside;

import java.time.Duration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Lease;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks each year again for what was owed the year before, and registers what a stopped service left undone. */
@Component
public class ReportWatch {

    private final Lease lease;
    private final AskingForReports asking;
    private final ReceivingReport receiving;

    public ReportWatch(LockProvider leases, AskingForReports asking, ReceivingReport receiving) {
        this.lease = Lease.of(leases, "owed-reports", Duration.ofMinutes(5));
        this.asking = asking;
        this.receiving = receiving;
    }

    /** Looks once; one service instance at a time. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT10M")
    public void look() {
        By house = By.of(Actor.house("reviews"));
        lease.under(() -> {
            asking.again(house);
            receiving.registerWhatIsMissing(house);
        });
    }
}
