package org.goldthread.kit.file;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Removes what a stopped service left in the file store, once a day, by whichever instance comes to it first. The lease
 * runs by the machine's clock, for the demonstration's may leap ahead, and lasts the day.
 */
public final class FileSweep {

    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);

    /** After which a file that nobody names is left over. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final Duration EVERY = Duration.ofHours(23);

    private final FileStore files;
    private final LockProvider leases;
    private final Clock clock;

    FileSweep(FileStore files, LockProvider leases, Clock clock) {
        this.files = files;
        this.leases = leases;
        this.clock = clock;
    }

    /** Sweeps unless it was done today. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    public void sweep() {
        Optional<SimpleLock> today =
                leases.lock(new LockConfiguration(ClockProvider.now(), "file-sweep", EVERY, EVERY));
        if (today.isEmpty()) {
            return;
        }
        try {
            Instant before = clock.instant().minus(KEPT);
            int broken = files.sweep(before);
            int unnamed = files.sweepUnnamed(before);
            if (broken + unnamed > 0) {
                LOG.info("Files that a stopped command left are removed: {} half taken, {} unnamed", broken, unnamed);
            }
        } finally {
            today.get().unlock();
        }
    }
}
