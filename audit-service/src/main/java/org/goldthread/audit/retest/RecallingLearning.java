package org.goldthread.audit.retest;

import java.time.Duration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.goldthread.kit.autoconfigure.HouseProperties;
import org.goldthread.kit.event.IncomingEvent;
import org.goldthread.kit.event.Intake;
import org.goldthread.kit.event.LogPart;
import org.goldthread.kit.event.OwnerAway;
import org.goldthread.kit.event.OwnersLogs;
import org.goldthread.kit.store.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Reads the log of the reviews service from its beginning, once for each store: what reviews learned before this service
 * was installed, or before it listened to that, the broker may not keep any more (A8). What was not heard at all yet is
 * taken in on the way, as a rebuild in monitoring does. Where the owner does not answer it is tried again.
 */
@Service
public class RecallingLearning {

    private static final Logger LOG = LoggerFactory.getLogger(RecallingLearning.class);

    private final HeardLearning heard;
    private final HearingLearning hearing;
    private final Intake intake;
    private final OwnersLogs owners;
    private final Lease lease;
    private final boolean listens;

    RecallingLearning(
            HeardLearning heard,
            HearingLearning hearing,
            Intake intake,
            ObjectProvider<OwnersLogs> owners,
            LockProvider leases,
            HouseProperties properties) {
        this.heard = heard;
        this.hearing = hearing;
        this.intake = intake;
        this.owners = owners.getIfAvailable(() -> OwnersLogs.NONE);
        this.lease = Lease.of(leases, "recall-learning", Duration.ofMinutes(30));
        this.listens = properties.installed().contains(EarlierLearning.REVIEWS)
                && properties.listensTo().contains(EarlierLearning.REVIEWS);
    }

    /** Recalls what there is unless it was done before. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT5M")
    public void recall() {
        if (!listens || heard.isWhole(EarlierLearning.REVIEWS)) {
            return;
        }
        try {
            lease.under(this::readAll);
        } catch (OwnerAway away) {
            LOG.info("What reviews learned is recalled later: {}", away.toString());
        }
    }

    private void readAll() throws OwnerAway {
        long events = LogPart.readAll(position -> owners.after(EarlierLearning.REVIEWS, position), this::put);
        heard.whole(EarlierLearning.REVIEWS);
        LOG.info("What reviews learned is recalled from their log: {} events", events);
    }

    /** An event that was taken in before this service handled it is handled now. */
    private void put(IncomingEvent event) {
        if (intake.take(event) == Intake.Taken.DUPLICATE && hearing.types().contains(event.type())) {
            hearing.handle(event);
        }
    }
}
