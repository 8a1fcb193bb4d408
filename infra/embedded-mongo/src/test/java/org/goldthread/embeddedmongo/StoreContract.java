package org.goldthread.embeddedmongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What Goldthread relies on in a store, whether it is the embedded one or a MongoDB. Each test has a database of its own.
 *
 * <p>A suite names the store by {@link #connectionString}; {@code EmbeddedStoreContractIT} and {@code MongoContractIT} do.
 */
abstract class StoreContract {

    private MongoClient client;
    private MongoDatabase database;

    /** Where the store under test is. */
    abstract String connectionString();

    /** A client as the services make it. */
    static MongoClient client(String connectionString) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(connectionString))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .readConcern(ReadConcern.MAJORITY)
                .writeConcern(WriteConcern.MAJORITY)
                .build());
    }

    @BeforeEach
    void connect() {
        client = client(connectionString());
        database = client.getDatabase("contract_" + UUID.randomUUID().toString().substring(0, 8));
    }

    @AfterEach
    void disconnect() {
        database.drop();
        client.close();
    }

    final MongoClient client() {
        return client;
    }

    final MongoDatabase database() {
        return database;
    }

    final MongoCollection<Document> records() {
        return database.getCollection("records");
    }

    final Document only(Bson filter) {
        return Objects.requireNonNull(records().find(filter).first());
    }

    static List<Object> ids(Iterable<Document> found) {
        List<Object> ids = new ArrayList<>();
        found.forEach(document -> ids.add(Objects.requireNonNull(document.get("_id"))));
        return ids;
    }

    /** A hundred and twenty documents with nulls, missing fields, arrays, and numbers of every kind. */
    final void insertSample() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        records()
                .insertMany(IntStream.range(0, 120)
                        .mapToObj(i -> {
                            Document document = new Document("_id", i)
                                    .append("state", i % 3 == 0 ? "open" : i % 3 == 1 ? "done" : null)
                                    .append("at", start.plus(i % 40, ChronoUnit.HOURS))
                                    .append("n", i % 4 == 0 ? (Object) (i / 10.0) : i % 4 == 1 ? (Object) (long) i : i)
                                    .append("tags", i % 5 == 0 ? List.of() : List.of("t" + i % 7, "u" + i % 11))
                                    .append("rows", List.of(new Document("id", i % 6), new Document("id", i % 4)));
                            return i % 10 == 0 ? document.append("maybe", i) : document;
                        })
                        .toList());
    }
}
