package org.goldthread.embeddedmongo;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@DisplayName("A MongoDB keeps the store's contract")
@EnabledIfEnvironmentVariable(named = "MONGODB_URI", matches = ".+", disabledReason = "MONGODB_URI names no MongoDB")
class MongoContractIT {

    @Nested
    class Writes extends WritesContract {
        @Override
        String connectionString() {
            return System.getenv("MONGODB_URI");
        }
    }

    @Nested
    class Indexes extends IndexesContract {
        @Override
        String connectionString() {
            return System.getenv("MONGODB_URI");
        }
    }

    @Nested
    class Queries extends QueriesContract {
        @Override
        String connectionString() {
            return System.getenv("MONGODB_URI");
        }
    }
}
