package org.goldthread.reviews.request;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.profile.Profile;
import org.goldthread.reviews.chronology.Chronologies;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Chases agencies that are late, step by step of the profile's ladder (A12). One instance at a time, by a lease; each
 * step is taken once, because the request itself keeps which it took.
 */
@Component
public class ChasingAgencies implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChasingAgencies.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int BATCH = 500;

    private final InformationRequests requests;
    private final Ladder ladder;
    private final LockProvider leases;
    private final Chronologies chronologies;
    private final Clock clock;
    private final Duration every;
    private volatile @Nullable Thread thread;

    public ChasingAgencies(
            InformationRequests requests,
            Profile profile,
            WorkingDays days,
            LockProvider leases,
            Chronologies chronologies,
            Clock clock,
            @Value("${goldthread.requests.chase-every:PT1M}") Duration every) {
        this.requests = requests;
        this.ladder = Ladder.of(profile, days);
        this.leases = leases;
        this.chronologies = chronologies;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public void start() {
        Thread made = new Thread(this::goOn, "chasing");
        made.setDaemon(true);
        made.start();
        thread = made;
    }

    @Override
    public void stop() {
        Thread made = thread;
        if (made != null) {
            made.interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void goOn() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(every.toMillis());
                runUnderLease();
            }
        } catch (InterruptedException stopping) {
            LOG.debug("Chasing stops");
        }
    }

    /** The lease runs by the machine's clock: the demonstration's may leap ahead. */
    private void runUnderLease() {
        try {
            Optional<SimpleLock> lease =
                    leases.lock(new LockConfiguration(ClockProvider.now(), "chasing", LEASE, Duration.ZERO));
            if (lease.isPresent()) {
                try {
                    run();
                    chronologies.sweep(clock.instant().minus(Duration.ofDays(7)));
                } finally {
                    lease.get().unlock();
                }
            }
        } catch (RuntimeException away) {
            LOG.warn("Chasing could not go on and is tried again: {}", away.toString());
        }
    }

    /** Takes every step that is due today; says how many requests had one. */
    public int run() {
        return run(WorkingDays.today(clock));
    }

    int run(LocalDate today) {
        List<Stored<InformationRequest>> due = requests.toChase(today, BATCH);
        By house = By.of(Actor.house("reviews"));
        for (Stored<InformationRequest> each : due) {
            requests.change(house, each.value().id(), null, request -> request.chase(today, ladder))
                    .orThrow();
        }
        return due.size();
    }
}
