package org.goldthread.kit.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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

    /**
     * The collection of one kind of aggregate.
     *
     * @param schema number of the document's present shape; older ones are brought up by {@code upcast} in reading
     */
    public <A extends Record & Aggregate> Aggregates<A> aggregates(String name, Class<A> type, int schema) {
        Aggregates<A> made = new Aggregates<>(
                database.getCollection(name, BsonDocument.class), CODECS.get(type), schema, outbox, clock);
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

    public MongoDatabase database() {
        return database;
    }

    /** Every collection whose documents may hold events that are not copied to the log yet. */
    public List<MongoCollection<BsonDocument>> outboxes() {
        return aggregates.stream().map(Aggregates::documents).toList();
    }
}
