package org.goldthread.embeddedmongo.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.h2.mvstore.MVMap;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A database's file")
class DatabaseFileTests {

    private static final Bytes KEY = bytes("key");

    private final FailingDisk disk = new FailingDisk();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @BeforeEach
    void mount() {
        FailingDisk.full = false;
        FilePath.register(disk);
    }

    @AfterEach
    void unmount() {
        FailingDisk.full = false;
        FailingDisk.gate.countDown();
        FilePath.unregister(disk);
    }

    private static Bytes bytes(String text) {
        return Bytes.owning(text.getBytes(StandardCharsets.UTF_8));
    }

    private DatabaseFile open() {
        return DatabaseFile.open(Path.of("failing:" + directory.resolve("reviews")), Runnable::run);
    }

    private static String put(DatabaseFile file, String value) {
        return file.write(() -> {
            MVMap<Bytes, Bytes> map = file.map("documents");
            map.put(KEY, bytes(value));
            return value;
        });
    }

    @Test
    void onAFullDiskAcknowledgesNothingServesNothingAndKeepsWhatItHad() {
        DatabaseFile file = open();
        put(file, "kept");
        FailingDisk.full = true;

        assertThatThrownBy(() -> put(file, "refused"))
                .isInstanceOf(FileFailure.class)
                .hasMessageContaining("can no longer be written")
                .hasMessageContaining("No space left");
        assertThatThrownBy(() -> file.read(() -> "seen")).isInstanceOf(FileFailure.class);
        FailingDisk.full = false;
        assertThatThrownBy(() -> put(file, "again")).isInstanceOf(FileFailure.class);
        file.close();

        try (DatabaseFile reopened = open()) {
            assertThat(reopened.read(() -> value(reopened))).isEqualTo(bytes("kept"));
        }
    }

    @Test
    void isOpenedByOneOnly() {
        try (DatabaseFile file = open()) {
            put(file, "x");
            assertThatThrownBy(this::open).isInstanceOf(FileFailure.class).hasMessageContaining("in use");
        }
    }

    @Test
    void forcesAWriteBeforeItIsAcknowledgedAndForcesNothingForReads() {
        try (DatabaseFile file = open()) {
            long before = file.commits();
            put(file, "a");
            assertThat(file.commits()).isEqualTo(before + 1);
            file.read(() -> "nothing new");
            assertThat(file.commits()).isEqualTo(before + 1);
        }
    }

    @Test
    void showsNobodyAWriteBeforeItIsOnTheDisk() throws Exception {
        try (DatabaseFile file = open()) {
            put(file, "before");
            FailingDisk.gate = new CountDownLatch(1);
            CompletableFuture<String> write = CompletableFuture.supplyAsync(() -> put(file, "after"), THREADS);
            Awaitility.await().until(() -> value(file).equals(bytes("after")));

            CompletableFuture<Bytes> read = CompletableFuture.supplyAsync(() -> file.read(() -> value(file)), THREADS);
            assertThatThrownBy(() -> read.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(write).isNotDone();

            FailingDisk.gate.countDown();
            assertThat(read.get()).isEqualTo(bytes("after"));
            assertThat(write.get()).isEqualTo("after");
        }
    }

    private static final Executor THREADS = task -> new Thread(task).start();

    private static Bytes value(DatabaseFile file) {
        return Objects.requireNonNull(file.map("documents").get(KEY));
    }
}
