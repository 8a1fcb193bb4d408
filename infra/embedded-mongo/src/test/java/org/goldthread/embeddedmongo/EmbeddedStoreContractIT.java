package org.goldthread.embeddedmongo;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The embedded store keeps the store's contract")
class EmbeddedStoreContractIT {

    private static EmbeddedStore store;

    @BeforeAll
    static void start(@TempDir Path directory) {
        store = EmbeddedStore.start(directory, 0);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Nested
    class Writes extends WritesContract {
        @Override
        String connectionString() {
            return store.connectionString();
        }
    }

    @Nested
    class Indexes extends IndexesContract {
        @Override
        String connectionString() {
            return store.connectionString();
        }
    }

    @Nested
    class Queries extends QueriesContract {
        @Override
        String connectionString() {
            return store.connectionString();
        }
    }
}
