package org.goldthread.kit.store;

import java.time.Duration;
import java.util.Optional;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;

/**
 * The right to do what one instance of a service does at a time. It runs by the machine's clock, since the
 * demonstration's may leap ahead.
 */
public final class Lease {

    private final LockProvider leases;
    private final String name;
    private final Duration most;
    private final Duration least;

    private Lease(LockProvider leases, String name, Duration most, Duration least) {
        this.leases = leases;
        this.name = name;
        this.most = most;
        this.least = least;
    }

    /**
     * A lease that is given back as soon as the work is done.
     *
     * @param most after which another instance may take it from one that stalled
     */
    public static Lease of(LockProvider leases, String name, Duration most) {
        return new Lease(leases, name, most, Duration.ZERO);
    }

    /** A lease that is kept for this long, however soon the work is done: it is done at most once in that time. */
    public static Lease once(LockProvider leases, String name, Duration every) {
        return new Lease(leases, name, every, every);
    }

    /** Work that may fail as it says. */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    /** Work with a result, which may fail as it says. */
    @FunctionalInterface
    public interface Answer<T, E extends Exception> {
        T get() throws E;
    }

    /** Does the work unless somebody else has the lease, and gives it back, so that nobody waits for a stopped instance. */
    public <E extends Exception> void under(Work<E> work) throws E {
        Answer<Boolean, E> done = () -> {
            work.run();
            return true;
        };
        answer(done);
    }

    /** What the work results in; nothing where somebody else has the lease. */
    public <T, E extends Exception> Optional<T> answer(Answer<T, E> work) throws E {
        Optional<SimpleLock> lease = leases.lock(new LockConfiguration(ClockProvider.now(), name, most, least));
        if (lease.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            boolean interrupted = Thread.interrupted(); // the lease must be given back all the same
            lease.get().unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
