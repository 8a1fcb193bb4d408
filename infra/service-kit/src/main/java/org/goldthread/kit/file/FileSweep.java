package org.goldthread.kit.file;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import net.javacrumbs.shedlock.core.LockProvider;
import org.goldthread.kit.store.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Removes what a stopped service left in the file store, once a day, by whichever instance comes to it first.
 */
public final class FileSweep {

    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);

    /** After which a file that nobody names is left over. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final Duration EVERY = Duration.ofHours(23);

    private final FileStore files;
    private final Lease today;
    private final Clock clock;

    FileSweep(FileStore files, LockProvider leases, Clock clock) {
        this.files = files;
        this.today = Lease.once(leases, "file-sweep", EVERY);
        this.clock = clock;
    }

    /** Sweeps unless it was done today. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    public void sweep() {
        today.under(this::sweepAll);
    }

    private void sweepAll() {
        Instant before = clock.instant().minus(KEPT);
        int broken = files.sweep(before);
        int unnamed = files.sweepUnnamed(before);
        if (broken + unnamed > 0) {
            LOG.info("Files that a stopped command left are removed: {} half taken, {} unnamed", broken, unnamed);
        }
    }
}
