package org.goldthread.embeddedmongo;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@DisplayName("A MongoDB keeps the store's contract")
@EnabledIfEnvironmentVariable(named = "MONGODB_URI", matches = ".+", disabledReason = "MONGODB_URI names no MongoDB")
class MongoContractIT extends StoreContract {

    @Override
    String connectionString() {
        return System.getenv("MONGODB_URI");
    }
}
