package org.goldthread.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.goldthread.embeddedmongo.EmbeddedStore;
import org.springframework.util.FileSystemUtils;

/** A store that lives as long as the test. */
public final class TestStore implements AutoCloseable {

    private final Path directory = newDirectory();
    private final EmbeddedStore store = EmbeddedStore.start(directory, 0);

    private final AtomicBoolean closed = new AtomicBoolean();

    public String uri() {
        return store.connectionString();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        store.close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("gateway-store");
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }
}
