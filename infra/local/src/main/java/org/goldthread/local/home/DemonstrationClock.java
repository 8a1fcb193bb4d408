package org.goldthread.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

/**
 * The clock of a demonstration installation: it runs ahead of the real one by the ISO-8601 duration in
 * {@code .local/run/clock}, which the applications look at every second.
 *
 * @param home the installation's home
 */
public record DemonstrationClock(Home home) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** How far it runs ahead. */
    public Duration offset() {
        Path file = home.clock();
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(file + " does not hold an ISO-8601 duration; ./goldthread clock reset", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The time by this clock. */
    public Instant now() {
        return Instant.now().plus(offset());
    }

    /** Today's date by this clock, in London. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), LONDON);
    }

    /** Moves it ahead by a calendar period from where it stands. */
    public void ahead(Period period) {
        ZonedDateTime there = now().atZone(LONDON);
        set(offset().plus(Duration.between(there, there.plus(period))));
    }

    /**
     * Moves it to a date, at the present time of day.
     *
     * @throws CannotStart where the date is before the real today: time on records cannot run backwards past now
     */
    public void to(LocalDate date) throws CannotStart {
        ZonedDateTime real = ZonedDateTime.now(LONDON);
        if (date.isBefore(real.toLocalDate())) {
            throw new CannotStart("The demonstration clock runs ahead only: " + date + " is before today.");
        }
        set(Duration.between(real, real.with(date)));
    }

    /** Puts it right again. */
    public void reset() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes this the clock of the installation that is about to run: each keeps its own time with its data, and
     * {@code .local/run/clock} leads to it.
     */
    public void runFor(String shortName) {
        Path own = home.data(shortName).resolve("clock");
        try {
            Files.createDirectories(home.run());
            Files.createDirectories(own.getParent());
            if (Files.isRegularFile(home.clock(), LinkOption.NOFOLLOW_LINKS) && !Files.exists(own)) {
                Files.move(home.clock(), own);
            }
            Files.deleteIfExists(home.clock());
            Files.createSymbolicLink(home.clock(), own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() throws IOException {
        return Files.isSymbolicLink(home.clock()) ? Files.readSymbolicLink(home.clock()) : home.clock();
    }

    private void set(Duration offset) {
        try {
            Files.createDirectories(home.run());
            Path file = file();
            Path draft = file.resolveSibling("clock.new");
            Files.writeString(draft, offset + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
