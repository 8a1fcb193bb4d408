package org.goldthread.embeddedmongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.goldthread.embeddedmongo.disk.FileFailure;
import org.goldthread.embeddedmongo.server.StoreBackend;
import org.goldthread.embeddedmongo.server.WireServer;

/**
 * A running embedded store: a server that the official MongoDB driver connects to, over the databases in one directory.
 *
 * <p>An acknowledged write is on the disk. A read shows whole documents, and only what is on the disk. Each database has
 * a file, a lock and a writer of its own. There is no sign-in, so it listens on loopback addresses only.
 *
 * <p>Started within a program by {@link #start}, or by itself by {@link #main}.
 */
public final class EmbeddedStore implements AutoCloseable {

    private final FileChannel lock;
    private final StoreBackend backend;
    private final WireServer server;

    private EmbeddedStore(FileChannel lock, StoreBackend backend, WireServer server) {
        this.lock = lock;
        this.backend = backend;
        this.server = server;
    }

    /**
     * Starts a store on 127.0.0.1.
     *
     * @param directory where the databases lie; made if it is not there
     * @param port the port, or 0 for a free one
     * @throws StoreRefused when the port is taken, or the directory is in use, damaged or out of reach
     */
    public static EmbeddedStore start(Path directory, int port) {
        return start(directory, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /**
     * Starts a store.
     *
     * @param directory where the databases lie; made if it is not there
     * @param address a loopback address, and a port or 0
     * @throws StoreRefused when the address is not loopback or is taken, or the directory is in use, damaged or out of
     *     reach
     */
    public static EmbeddedStore start(Path directory, InetSocketAddress address) {
        if (address.getAddress() == null || !address.getAddress().isLoopbackAddress()) {
            throw new StoreRefused("The embedded store listens on loopback addresses only, and "
                    + address.getHostString()
                    + " is not one: it has no sign-in, so use MongoDB for other machines.");
        }
        FileChannel lock = lock(directory);
        try {
            return start(lock, directory, address);
        } catch (RuntimeException | Error e) {
            release(lock);
            throw e;
        }
    }

    private static EmbeddedStore start(FileChannel lock, Path directory, InetSocketAddress address) {
        StoreBackend backend = open(directory);
        try {
            return new EmbeddedStore(lock, backend, new WireServer(backend, address));
        } catch (UncheckedIOException e) {
            backend.close();
            throw new StoreRefused(
                    e.getCause() instanceof BindException
                            ? "Port " + address.getPort() + " on "
                                    + address.getAddress().getHostAddress() + " is taken by another program."
                            : "The embedded store cannot listen on " + address + ": " + e.getMessage(),
                    e);
        }
    }

    private static StoreBackend open(Path directory) {
        try {
            return StoreBackend.open(directory);
        } catch (FileFailure e) {
            throw new StoreRefused(e.sentence(), e);
        } catch (UncheckedIOException e) {
            throw new StoreRefused("The directory " + directory + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static FileChannel lock(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    directory.resolve("store.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return channel;
                }
            } catch (OverlappingFileLockException e) {
                release(channel);
                throw new StoreRefused("The directory " + directory + " is in use by another store here.", e);
            }
            release(channel);
            throw new StoreRefused("The directory " + directory + " is in use by another program: stop that first.");
        } catch (IOException e) {
            throw new StoreRefused("The directory " + directory + " cannot be written: " + e, e);
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.address();
    }

    /**
     * What a driver connects with: no database, UUIDs in the standard representation. The driver's defaults, retried
     * writes among them, and majority read and write concerns need nothing else.
     */
    public String connectionString() {
        return "mongodb://" + address().getAddress().getHostAddress() + ":"
                + address().getPort() + "/?uuidRepresentation=standard";
    }

    /** How many documents of the database have been read from its file so far: what a test of index use counts. */
    long documentsRead(String database) {
        return backend.documentsRead(database);
    }

    /** How many times the database was forced to the disk for waiting commands. */
    long commits(String database) {
        return backend.commits(database);
    }

    /** Answers what is in hand, then closes connections and files. */
    @Override
    public void close() {
        try {
            server.close();
        } finally {
            try {
                backend.close();
            } finally {
                release(lock);
            }
        }
    }

    /**
     * Runs a store until the process is told to end: {@code --data DIR --port N}. Prints one line when it is ready. Ends
     * with 2 for wrong arguments and with 1, after one sentence, when it cannot start.
     */
    public static void main(String... arguments) {
        System.exit(StoreProcess.run(arguments));
    }
}
