package org.goldthread.kit.event;

import java.time.Duration;
import java.util.Optional;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;

/** The right to do what one instance of a service does at a time. */
final class Lease {

    private final LockProvider leases;
    private final String name;
    private final Duration time;

    /**
     * A lease that is not taken yet.
     *
     * @param time after which another instance may take it from one that stalled
     */
    Lease(LockProvider leases, String name, Duration time) {
        this.leases = leases;
        this.name = name;
        this.time = time;
    }

    /** Work that can be interrupted. */
    @FunctionalInterface
    interface Work {
        void run() throws InterruptedException;
    }

    /** Does the work if nobody else has the lease, and gives it back, so that nobody waits for a stopped instance. */
    void under(Work work) throws InterruptedException {
        Optional<SimpleLock> lease = leases.lock(new LockConfiguration(ClockProvider.now(), name, time, Duration.ZERO));
        if (lease.isEmpty()) {
            return;
        }
        try {
            work.run();
        } finally {
            boolean interrupted = Thread.interrupted(); // the lease must be given back all the same
            lease.get().unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
