package org.goldthread.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checkout and the folder {@code .local} in it, which holds everything that an installation on one machine writes.
 *
 * @param root the folder of the checkout, absolute
 */
public record Home(Path root) {

    private static final long GIBIBYTE = 1L << 30;

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * The checkout that the working folder belongs to: the nearest folder above it with the script {@code goldthread}.
     *
     * @throws CannotStart where there is none
     */
    public static Home here() throws CannotStart {
        String given = System.getProperty("goldthread.home", System.getenv().getOrDefault("GOLDTHREAD_HOME", ""));
        if (!given.isBlank()) {
            return new Home(Path.of(given));
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("infra/local")) && Files.exists(folder.resolve("pom.xml"))) {
                return new Home(folder);
            }
        }
        throw new CannotStart(start + " is not inside a checkout of Goldthread.");
    }

    /** The folder of everything that is written. */
    public Path local() {
        return root.resolve(".local");
    }

    /** Unpacked distributions: Keycloak and the broker's jars. */
    public Path dist() {
        return local().resolve("dist");
    }

    /** What the servers keep between runs, one folder an installation. */
    public Path data(String shortName) {
        return local().resolve("data").resolve(shortName);
    }

    /** Logs, one file a process. */
    public Path logs() {
        return local().resolve("logs");
    }

    /** The state of what runs now, and the demonstration clock. */
    public Path run() {
        return local().resolve("run");
    }

    /** The demonstration clock's offset: an ISO-8601 duration. */
    public Path clock() {
        return run().resolve("clock");
    }

    /** Generated passwords and client secrets. */
    public Path secrets() {
        return local().resolve("secrets.properties");
    }

    /** Applications unpacked for a fast start. */
    public Path applications() {
        return local().resolve("applications");
    }

    /**
     * Refuses a disk that is nearly full.
     *
     * @param gibibytes what must be free
     * @throws CannotStart where less is free
     */
    public void requireSpace(double gibibytes) throws CannotStart {
        try {
            Files.createDirectories(local());
            FileStore store = Files.getFileStore(local());
            double free = (double) store.getUsableSpace() / GIBIBYTE;
            if (free < gibibytes) {
                throw new CannotStart(String.format(
                        "The disk that holds %s has %.1f GiB free and %.1f GiB are needed: free some space and try again.",
                        local(), free, gibibytes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
