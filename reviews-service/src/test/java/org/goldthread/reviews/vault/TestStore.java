package org.goldthread.reviews.vault;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.util.UUID;
import org.bson.UuidRepresentation;
import org.goldthread.kit.event.Outbox;
import org.goldthread.kit.store.House;
import org.goldthread.testkit.HouseUnderTest;
import tools.jackson.databind.json.JsonMapper;

/** A database of its own in the store that tests share, as one instance of a service sees it. */
public record TestStore(MongoClient client, House house) implements AutoCloseable {

    /** A new database. */
    public static TestStore fresh() {
        return of("vault_" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** An instance at a database. */
    public static TestStore of(String name) {
        MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(HouseUnderTest.store()))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
        return new TestStore(
                client, new House(client, name, new Outbox(JsonMapper.builder().build()), Clock.systemUTC()));
    }

    /** Another instance at the same database. */
    public TestStore another() {
        return of(house.database().getName());
    }

    @Override
    public void close() {
        client.close();
    }
}
