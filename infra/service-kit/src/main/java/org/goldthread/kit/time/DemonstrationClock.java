package org.goldthread.kit.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * A clock that an operator can move, on a demonstration installation only: it runs ahead by the ISO-8601 duration that
 * stands in a file, and looks at the file at most five times a second.
 */
public final class DemonstrationClock extends Clock {

    private static final long LOOK_NANOS = 200_000_000L;

    private final Clock real;
    private final Path file;
    private volatile Duration ahead = Duration.ZERO;
    private volatile long lookedAt = System.nanoTime() - LOOK_NANOS;

    public DemonstrationClock(Clock real, Path file) {
        this.real = real;
        this.file = file;
    }

    @Override
    public Instant instant() {
        if (System.nanoTime() - lookedAt >= LOOK_NANOS) {
            ahead = read();
            lookedAt = System.nanoTime();
        }
        return real.instant().plus(ahead);
    }

    private Duration read() {
        if (!Files.exists(file)) {
            return Duration.ZERO;
        }
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (IOException | DateTimeParseException unreadable) {
            return ahead;
        }
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemonstrationClock(real.withZone(zone), file);
    }
}
