package org.goldthread.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.MergeOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.BsonBinarySubType;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What the embedded store cannot do it refuses aloud")
class UnsupportedIT {

    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> records;

    @BeforeEach
    void start(@TempDir Path directory) {
        store = EmbeddedStore.start(directory, 0);
        client = StoreContract.client(store.connectionString());
        records = client.getDatabase("unsupported").getCollection("records");
        records.insertOne(new Document("_id", 1));
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(MongoException.class).hasMessageContaining("does not do");
    }

    @Test
    void indexesThatExpireOrAreInPartOrOfAnotherKind() {
        refused(() -> records.createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(1L, TimeUnit.DAYS)));
        refused(() -> records.createIndex(
                Indexes.ascending("k"), new IndexOptions().partialFilterExpression(Filters.exists("k"))));
        refused(() -> records.createIndex(Indexes.text("k")));
        refused(() -> records.createIndex(Indexes.hashed("k")));
    }

    @Test
    void collationAndUpdatesByPipeline() {
        refused(() -> records.find()
                .collation(Collation.builder().locale("en").build())
                .first());
        refused(() -> records.updateOne(eq("_id", 1), List.of(Updates.set("a", 1))));
        refused(() -> records.findOneAndUpdate(eq("_id", 1), List.of(Updates.set("a", 1))));
    }

    @Test
    void transactions() {
        assertThatThrownBy(() -> {
                    try (ClientSession session = client.startSession()) {
                        session.startTransaction();
                        records.insertOne(session, new Document("_id", 2));
                    }
                })
                .isInstanceOf(MongoException.class);
        assertThat(records.countDocuments()).isEqualTo(1);
    }

    @Test
    void changeStreamsAndMergesIntoOtherDatabases() {
        assertThatThrownBy(() -> records.watch().iterator().tryNext()).isInstanceOf(MongoException.class);
        assertThatThrownBy(() -> records.aggregate(
                                List.of(Aggregates.merge(new MongoNamespace("other", "records"), new MergeOptions())))
                        .toCollection())
                .isInstanceOf(MongoException.class)
                .hasMessageContaining("same database");
    }

    @Test
    void encryptedBinariesAndStrangeDatabaseNames() {
        assertThatThrownBy(() -> records.insertOne(
                        new Document("secret", new Binary(BsonBinarySubType.ENCRYPTED, new byte[] {1}))))
                .isInstanceOf(MongoException.class);
        assertThatThrownBy(() -> client.getDatabase("x~y").getCollection("c").insertOne(new Document()))
                .isInstanceOf(MongoException.class)
                .hasMessageContaining("no database name like");
    }
}
