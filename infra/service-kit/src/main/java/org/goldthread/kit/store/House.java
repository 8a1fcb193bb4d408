package org.goldthread.kit.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.UuidRepresentation;
import org.bson.codecs.UuidCodec;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.goldthread.kit.event.Outbox;

/** A service's own database: its aggregates, its event log, its projections. */
public final class House {

    /** Codecs of the house: records, typed ids, UUIDs in their standard representation. */
    public static final CodecRegistry CODECS = CodecRegistries.fromRegistries(
            CodecRegistries.fromCodecs(new UuidCodec(UuidRepresentation.STANDARD)),
            CodecRegistries.fromProviders(new TypedIdCodecs()),
            MongoClientSettings.getDefaultCodecRegistry());

    private final MongoDatabase database;
    private final Outbox outbox;
    private final Clock clock;
    private final List<Aggregates<?>> aggregates = new CopyOnWriteArrayList<>();

    public House(MongoClient client, String databaseName, Outbox outbox, Clock clock) {
        this.database = client.getDatabase(databaseName).withCodecRegistry(CODECS);
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The collection of one kind of aggregate whose documents never had another shape than their present one. */
    public <A extends Record & Aggregate> Aggregates<A> aggregates(String name, Class<A> type, int schema) {
        return aggregates(name, type, schema, List.of());
    }

    /**
     * The collection of one kind of aggregate.
     *
     * @param schema number of the document's present shape, from 1
     * @param upcasts what brings a document up when it is read: the first from schema 1 to 2, and so on. A query sees
     *     a document as it is stored, so a field that is asked for needs a migration as well
     * @throws IllegalArgumentException if one is missing
     */
    public <A extends Record & Aggregate> Aggregates<A> aggregates(
            String name, Class<A> type, int schema, List<UnaryOperator<BsonDocument>> upcasts) {
        Aggregates<A> made = new Aggregates<>(
                database.getCollection(name, BsonDocument.class),
                new Shape<>(CODECS.get(type), schema, upcasts),
                outbox,
                clock);
        aggregates.add(made);
        return made;
    }

    /** The running numbers of this service's references. */
    public Numbers numbers() {
        return new Numbers(database.getCollection("numbers"));
    }

    /** A collection without events: a projection, a log. */
    public <T> MongoCollection<T> collection(String name, Class<T> type) {
        return database.getCollection(name, type);
    }

    /** The clock by which it is dated what happens here. */
    public Clock clock() {
        return clock;
    }

    public MongoDatabase database() {
        return database;
    }

    /** Every collection whose documents may hold events that are not copied to the log yet. */
    public List<MongoCollection<BsonDocument>> outboxes() {
        return aggregates.stream().map(Aggregates::documents).toList();
    }
}
