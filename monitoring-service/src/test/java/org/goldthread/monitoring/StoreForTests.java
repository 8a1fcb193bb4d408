package org.goldthread.monitoring;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.util.UUID;
import org.bson.UuidRepresentation;
import org.goldthread.kit.event.Outbox;
import org.goldthread.kit.store.House;
import org.goldthread.testkit.HouseUnderTest;

/** Databases of their own in the tests' store, for what needs a store and no running service. */
public final class StoreForTests {

    private static final MongoClient CLIENT = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new com.mongodb.ConnectionString(HouseUnderTest.store()))
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .build());

    private StoreForTests() {}

    public static House empty() {
        String name = "test_" + UUID.randomUUID().toString().substring(0, 8);
        return new House(CLIENT, name, new Outbox(HouseJson.MAPPER), Clock.systemUTC());
    }
}
