package org.goldthread.embeddedmongo.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file through many lives, each of which ends in the middle of a write. */
@DisplayName("A database's file whose process is killed while it writes")
class CutOffTests {

    private static final int LIVES = Integer.getInteger("cutoff.lives", 200);
    private static final int LONGEST_LIFE_BYTES = 600_000;
    private static final int KEYS = 80;
    private static final int KEYS_OF_A_COMMAND = 3;
    private static final int LONGEST_VALUE_BYTES = 1_500;

    private final FailingDisk disk = new FailingDisk();
    private final Random random = new Random(Integer.getInteger("cutoff.seed", 1));
    private final Map<Integer, Integer> acknowledged = new HashMap<>();
    private int written;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @BeforeEach
    void mount() {
        FilePath.register(disk);
    }

    @AfterEach
    void unmount() {
        FailingDisk.bytesUntilCutOff = Long.MAX_VALUE;
        FilePath.unregister(disk);
    }

    @Test
    void hasEveryAcknowledgedWriteHoweverOftenItIsOpenedAfterwards() {
        for (int life = 1; life <= LIVES; life++) {
            FailingDisk.bytesUntilCutOff = random.nextInt(LONGEST_LIFE_BYTES);
            writeUntilCutOff();
            FailingDisk.bytesUntilCutOff = Long.MAX_VALUE;
            for (int opening = 1; opening <= 3; opening++) {
                try (DatabaseFile file = open()) {
                    assertThat(lost(file))
                            .as("lost after life %d, opening %d", life, opening)
                            .isEmpty();
                }
            }
        }
        assertThat(acknowledged).hasSize(KEYS);
    }

    private DatabaseFile open() {
        return DatabaseFile.open(Path.of("failing:" + directory.resolve("reviews")), Runnable::run);
    }

    private void writeUntilCutOff() {
        try (DatabaseFile file = open()) {
            while (true) {
                Map<Integer, Integer> command = new HashMap<>();
                for (int i = 0; i < KEYS_OF_A_COMMAND; i++) {
                    command.put(random.nextInt(KEYS), ++written);
                }
                file.write(() -> put(file, command));
                acknowledged.putAll(command);
            }
        } catch (FileFailure cutOff) {
            assertThat(cutOff).hasMessageContaining("Cut off");
        }
    }

    private boolean put(DatabaseFile file, Map<Integer, Integer> command) {
        MVMap<Bytes, Bytes> map = file.map("documents");
        command.forEach((key, value) ->
                map.put(bytes(key, Integer.BYTES), bytes(value, Integer.BYTES + random.nextInt(LONGEST_VALUE_BYTES))));
        return true;
    }

    private List<String> lost(DatabaseFile file) {
        MVMap<Bytes, Bytes> map = file.map("documents");
        List<String> lost = new ArrayList<>();
        acknowledged.forEach((key, value) -> {
            @Nullable Bytes found = file.read(() -> map.get(bytes(key, Integer.BYTES)));
            int version = found == null ? 0 : ByteBuffer.wrap(found.array()).getInt();
            if (version < value) {
                lost.add(key + " acknowledged " + value + " found " + version);
            }
        });
        return lost;
    }

    private static Bytes bytes(int number, int length) {
        return Bytes.owning(ByteBuffer.allocate(length).putInt(number).array());
    }
}
