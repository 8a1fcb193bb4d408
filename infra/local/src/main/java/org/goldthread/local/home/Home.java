package org.goldthread.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checkout and the folder, {@code .local} in it unless told otherwise, which holds everything that an installation on
 * one machine writes.
 *
 * @param root the folder of the checkout, absolute
 * @param local the folder of everything that is written, absolute
 */
public record Home(Path root, Path local) {

    private static final long GIBIBYTE = 1L << 30;
    private static final String FOLDER = ".local";

    public Home {
        root = root.toAbsolutePath().normalize();
        local = local.toAbsolutePath().normalize();
    }

    /** The checkout in this folder, with the usual place for what is written. */
    public Home(Path root) {
        this(root, root.resolve(FOLDER));
    }

    /**
     * The checkout that the system property {@code goldthread.home} names, else the one that the working folder belongs
     * to; {@code goldthread.local} names another place for what is written, for an installation beside the usual one.
     *
     * @throws CannotStart where there is none
     */
    public static Home here() throws CannotStart {
        String root = System.getProperty("goldthread.home", "");
        String local = System.getProperty("goldthread.local", "");
        if (!root.isEmpty()) {
            return local.isEmpty() ? new Home(Path.of(root)) : new Home(Path.of(root), Path.of(local));
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("infra/local")) && Files.exists(folder.resolve("pom.xml"))) {
                return new Home(folder);
            }
        }
        throw new CannotStart(start + " is not inside a checkout of Goldthread.");
    }

    /** Unpacked distributions, Keycloak and the broker's jars, which all installations of a checkout share. */
    public Path dist() {
        return root.resolve(FOLDER).resolve("dist");
    }

    /** What the servers keep between runs, one folder an installation. */
    public Path data(String shortName) {
        return local.resolve("data").resolve(shortName);
    }

    /** Logs, one file a process. */
    public Path logs() {
        return local.resolve("logs");
    }

    /** The state of what runs now, and the demonstration clock. */
    public Path run() {
        return local.resolve("run");
    }

    /** The demonstration clock's offset: an ISO-8601 duration. */
    public Path clock() {
        return run().resolve("clock");
    }

    /** Generated passwords and client secrets. */
    public Path secrets() {
        return local.resolve("secrets.properties");
    }

    /** The master key of the vault, beside the data and not in it. */
    public Path vaultKey() {
        return local.resolve("vault-master.key");
    }

    /** Applications unpacked for a fast start. */
    public Path applications() {
        return local.resolve("applications");
    }

    /**
     * Refuses a disk that is nearly full.
     *
     * @param gibibytes what must be free
     * @throws CannotStart where less is free
     */
    public void requireSpace(double gibibytes) throws CannotStart {
        try {
            Files.createDirectories(local);
            FileStore store = Files.getFileStore(local);
            double free = (double) store.getUsableSpace() / GIBIBYTE;
            if (free < gibibytes) {
                throw new CannotStart(String.format(
                        "The disk that holds %s has %.1f GiB free and %.1f GiB are needed: free some space and try again.",
                        local, free, gibibytes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
