package org.goldthread.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.RenameCollectionOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Goldthread relies on in a store, whether it is the embedded one or a MongoDB: writes, queries and types. */
abstract class StoreContract {

    private static final int DUPLICATE_KEY = 11000;

    private MongoClient client;
    private MongoDatabase database;
    private MongoCollection<Document> records;

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
        records = database.getCollection("records");
    }

    @AfterEach
    void disconnect() {
        database.drop();
        client.close();
    }

    final MongoDatabase database() {
        return database;
    }

    private Document only(Bson filter) {
        return Objects.requireNonNull(records.find(filter).first());
    }

    private static List<Object> ids(Iterable<Document> found) {
        List<Object> ids = new ArrayList<>();
        found.forEach(document -> ids.add(Objects.requireNonNull(document.get("_id"))));
        return ids;
    }

    @Test
    void answersPing() {
        assertThat(client.getDatabase("admin").runCommand(new Document("ping", 1)))
                .containsKey("ok");
    }

    @Test
    void changesStateAndOutboxOfTheVersionThatWasRead() {
        records.insertOne(new Document("_id", 1)
                .append("version", 1)
                .append("state", "draft")
                .append("note", "x")
                .append("outbox", List.of()));

        UpdateResult changed = records.updateOne(
                and(eq("_id", 1), eq("version", 1)),
                Updates.combine(
                        Updates.set("state", "agreed"),
                        Updates.inc("version", 1),
                        Updates.unset("note"),
                        Updates.set("outboxPending", true),
                        Updates.pushEach("outbox", List.of(new Document("id", "e1"), new Document("id", "e2")))));
        UpdateResult stale = records.updateOne(and(eq("_id", 1), eq("version", 1)), Updates.set("state", "lost"));

        assertThat(changed.getModifiedCount()).isEqualTo(1);
        assertThat(stale.getMatchedCount()).isZero();
        assertThat(only(eq("_id", 1)))
                .containsEntry("state", "agreed")
                .containsEntry("version", 2)
                .doesNotContainKey("note")
                .containsEntry("outbox", List.of(new Document("id", "e1"), new Document("id", "e2")));
    }

    @Test
    void pullsPublishedEventsAndKeepsTheOthers() {
        records.insertOne(new Document("_id", 1)
                .append("outboxPending", true)
                .append("outbox", List.of(event("a"), event("b"), event("c"))));

        records.updateOne(eq("_id", 1), Updates.pull("outbox", in("id", "a", "b")));
        assertThat(only(eq("_id", 1)).getList("outbox", Document.class)).containsExactly(event("c"));

        records.updateOne(
                and(eq("_id", 1), eq("outbox.id", "c")),
                Updates.combine(Updates.pull("outbox", eq("id", "c")), Updates.unset("outboxPending")));
        assertThat(only(eq("_id", 1))).containsEntry("outbox", List.of()).doesNotContainKey("outboxPending");
    }

    private static Document event(String id) {
        return new Document("id", id).append("type", "t");
    }

    @Test
    void pushesASliceAndAddsToASetOnce() {
        records.insertOne(new Document("_id", 1).append("last", List.of(1, 2)).append("set", List.of("a")));

        records.updateOne(eq("_id", 1), Updates.pushEach("last", List.of(3, 4), new PushOptions().slice(-3)));
        records.updateOne(eq("_id", 1), Updates.addToSet("set", "a"));
        records.updateOne(eq("_id", 1), Updates.addEachToSet("set", List.of("a", "b")));

        assertThat(only(eq("_id", 1))).containsEntry("last", List.of(2, 3, 4)).containsEntry("set", List.of("a", "b"));
    }

    @Test
    void changesTheElementOfAnArrayThatMatchedOrThatAFilterNames() {
        records.insertOne(new Document("_id", 1)
                .append(
                        "rows",
                        List.of(new Document("id", "a").append("n", 1), new Document("id", "b").append("n", 1))));

        records.updateOne(and(eq("_id", 1), eq("rows.id", "b")), Updates.set("rows.$.n", 2));
        records.updateOne(
                eq("_id", 1),
                Updates.set("rows.$[row].done", true),
                new UpdateOptions().arrayFilters(List.of(eq("row.id", "a"))));

        assertThat(only(eq("_id", 1)).getList("rows", Document.class))
                .containsExactly(
                        new Document("id", "a").append("n", 1).append("done", true),
                        new Document("id", "b").append("n", 2));
    }

    @Test
    void upsertsOnceAndKeepsWhatIsSetOnInsert() {
        UpdateOptions upsert = new UpdateOptions().upsert(true);

        UpdateResult first = records.updateOne(
                eq("_id", "k"), Updates.combine(Updates.setOnInsert("made", 1), Updates.set("seen", 1)), upsert);
        UpdateResult second = records.updateOne(
                eq("_id", "k"), Updates.combine(Updates.setOnInsert("made", 2), Updates.set("seen", 2)), upsert);

        assertThat(first.getUpsertedId()).isNotNull();
        assertThat(second.getUpsertedId()).isNull();
        assertThat(only(eq("_id", "k"))).containsEntry("made", 1).containsEntry("seen", 2);
    }

    @Test
    void findsAndUpdatesOneInTheOrderAskedFor() {
        records.insertMany(List.of(
                new Document("_id", 1).append("due", 2).append("state", "open"),
                new Document("_id", 2).append("due", 1).append("state", "open")));

        Document before = records.findOneAndUpdate(
                eq("state", "open"),
                Updates.set("state", "taken"),
                new FindOneAndUpdateOptions().sort(ascending("due")));
        Document after = records.findOneAndUpdate(
                eq("_id", 3),
                Updates.inc("n", 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        Document none = records.findOneAndUpdate(eq("_id", 9), Updates.set("x", 1));
        Document removed = records.findOneAndDelete(eq("_id", 1));

        assertThat(before).containsEntry("_id", 2).containsEntry("state", "open");
        assertThat(after).containsEntry("n", 1);
        assertThat(none).isNull();
        assertThat(removed).containsEntry("_id", 1);
        assertThat(records.countDocuments(eq("state", "taken"))).isEqualTo(1);
    }

    @Test
    void takesALeaseThatHasRunOutAndRefusesOneThatHasNot() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        FindOneAndUpdateOptions upsert = new FindOneAndUpdateOptions().upsert(true);

        records.findOneAndUpdate(free("relay", now), lease(now.plusSeconds(10)), upsert);
        assertThatThrownBy(() -> records.findOneAndUpdate(free("relay", now), lease(now.plusSeconds(20)), upsert))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(ErrorCategory.fromErrorCode(e.getErrorCode()))
                                .isEqualTo(ErrorCategory.DUPLICATE_KEY));
        records.findOneAndUpdate(free("relay", now.plusSeconds(11)), lease(now.plusSeconds(30)), upsert);

        assertThat(only(eq("_id", "relay")).getDate("until").toInstant()).isEqualTo(now.plusSeconds(30));
    }

    private static Bson free(String name, Instant now) {
        return and(eq("_id", name), lte("until", now));
    }

    private static Bson lease(Instant until) {
        return Updates.combine(Updates.set("until", until), Updates.set("by", "me"));
    }

    @Test
    void refusesASecondDocumentOfAUniqueIndexAndSaysWhich() {
        records.createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
        records.insertOne(new Document("_id", 1).append("reference", "SOL-RR-2026-001"));
        records.insertOne(new Document("_id", 2).append("reference", "SOL-RR-2026-002"));

        assertThatThrownBy(() -> records.insertOne(new Document("_id", 3).append("reference", "SOL-RR-2026-001")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY))
                .hasMessageContaining("reference");
        assertThatThrownBy(() -> records.updateOne(eq("_id", 2), Updates.set("reference", "SOL-RR-2026-001")))
                .isInstanceOf(MongoWriteException.class);
        assertThat(only(eq("_id", 2))).containsEntry("reference", "SOL-RR-2026-002");
        assertThat(records.countDocuments()).isEqualTo(2);
    }

    @Test
    void aSparseUniqueIndexLeavesOutDocumentsWithoutTheField() {
        records.createIndex(
                Indexes.ascending("outside"), new IndexOptions().unique(true).sparse(true));
        records.insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));
        records.insertOne(new Document("_id", 3).append("outside", "x"));

        assertThatThrownBy(() -> records.insertOne(new Document("_id", 4).append("outside", "x")))
                .isInstanceOf(MongoWriteException.class);
        assertThat(ids(records.find(eq("outside", null)))).containsExactlyInAnyOrder(1, 2);
        assertThat(ids(records.find(exists("outside")))).containsExactly(3);
    }

    @Test
    void aUniqueIndexOverSeveralFieldsNeedsThemAllToBeEqual() {
        records.createIndex(Indexes.ascending("aggregate", "sequence"), new IndexOptions().unique(true));
        records.insertOne(new Document("aggregate", "a").append("sequence", 1));
        records.insertOne(new Document("aggregate", "a").append("sequence", 2));

        assertThatThrownBy(() -> records.insertOne(new Document("aggregate", "a").append("sequence", 2L)))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void anIndexThatCannotBeUniqueIsNotMade() {
        records.insertMany(List.of(new Document("_id", 1).append("k", 1), new Document("_id", 2).append("k", 1)));
        IndexOptions unique = new IndexOptions().unique(true);

        assertThatThrownBy(() -> records.createIndex(Indexes.ascending("k"), unique))
                .isInstanceOfSatisfying(
                        MongoException.class, e -> assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY));
        records.updateOne(eq("_id", 2), Updates.set("k", 2));
        records.createIndex(Indexes.ascending("k"), unique);

        assertThatThrownBy(() -> records.insertOne(new Document("_id", 3).append("k", 1)))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void makingTheSameIndexAgainChangesNothingAndDroppingItByNameDropsThatOneOnly() {
        MongoCollection<Document> others = database.getCollection("others");
        String name = records.createIndex(Indexes.ascending("k"));
        records.createIndex(Indexes.ascending("k"));
        others.createIndex(Indexes.ascending("k"));

        records.dropIndex(name);

        assertThat(records.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()))
                .containsExactly("_id_");
        assertThat(others.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()))
                .containsExactlyInAnyOrder("_id_", name);
    }

    @Test
    void findsByIndexWhatItFindsWithout() {
        insertSample();
        List<Bson> filters = sampleFilters();
        List<List<Object>> without = filters.stream()
                .map(filter -> ids(records.find(filter).sort(ascending("_id"))))
                .toList();

        records.createIndex(Indexes.ascending("state", "at"));
        records.createIndex(Indexes.compoundIndex(Indexes.ascending("state"), Indexes.descending("n")));
        records.createIndex(Indexes.ascending("tags"));
        records.createIndex(Indexes.ascending("rows.id"));
        records.createIndex(Indexes.ascending("maybe"), new IndexOptions().sparse(true));

        for (int i = 0; i < filters.size(); i++) {
            Bson filter = filters.get(i);
            assertThat(ids(records.find(filter).sort(ascending("_id"))))
                    .as(filter.toBsonDocument().toJson())
                    .isEqualTo(without.get(i));
            assertThat(records.countDocuments(filter))
                    .as(filter.toBsonDocument().toJson())
                    .isEqualTo(without.get(i).size());
        }
    }

    private void insertSample() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        records.insertMany(IntStream.range(0, 120)
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

    private static List<Bson> sampleFilters() {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        return List.of(
                eq("state", "open"),
                eq("state", null),
                and(eq("state", "open"), gt("at", noon)),
                and(eq("state", "open"), gt("at", noon), lt("at", noon.plusSeconds(36_000))),
                and(eq("state", "done"), lte("n", 50)),
                and(eq("state", "done"), gt("n", 7.5), lt("n", 80L)),
                in("state", "open", "done"),
                and(in("state", "open", null), gt("n", 100)),
                and(ne("state", "open"), lt("n", 20)),
                eq("tags", "t3"),
                in("tags", "t3", "u5"),
                and(gt("tags", "u3"), lt("tags", "u5")),
                eq("rows.id", 5),
                and(eq("rows.id", 5), eq("rows.id", 1)),
                elemMatch("rows", and(eq("id", 5))),
                eq("maybe", 10),
                exists("maybe"),
                eq("maybe", null),
                or(lt("at", noon), and(eq("at", noon), lt("_id", 50))),
                or(eq("state", "open"), eq("n", 7)),
                eq("_id", 5L),
                gt("_id", 100),
                new Document("state", Pattern.compile("^op")));
    }

    @Test
    void sortsByIndexAsItSortsWithout() {
        insertSample();
        List<Bson> orders = List.of(
                ascending("at", "_id"),
                descending("at", "_id"),
                orderBy(ascending("state"), descending("n"), ascending("_id")),
                orderBy(descending("state"), ascending("n"), descending("_id")),
                descending("_id"));
        List<List<Object>> without = orders.stream()
                .map(order -> ids(records.find().sort(order).limit(50)))
                .toList();

        records.createIndex(Indexes.ascending("at"));
        records.createIndex(
                Indexes.compoundIndex(Indexes.ascending("state"), Indexes.descending("n"), Indexes.ascending("_id")));

        for (int i = 0; i < orders.size(); i++) {
            assertThat(ids(records.find().sort(orders.get(i)).limit(50)))
                    .as(orders.get(i).toBsonDocument().toJson())
                    .isEqualTo(without.get(i));
        }
    }

    @Test
    void pagesByKeyThroughEqualDatesWithoutLossOrRepetition() {
        records.createIndex(Indexes.descending("at", "_id"));
        insertSample();

        List<Object> seen = new ArrayList<>();
        Document last = null;
        do {
            List<Document> page = records.find(after(last))
                    .sort(descending("at", "_id"))
                    .limit(17)
                    .into(new ArrayList<>());
            seen.addAll(ids(page));
            last = page.isEmpty() ? null : page.get(page.size() - 1);
        } while (last != null);

        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    }

    private static Bson after(@Nullable Document last) {
        return last == null
                ? new Document()
                : or(
                        lt("at", Objects.requireNonNull(last.get("at"))),
                        and(eq("at", last.get("at")), lt("_id", Objects.requireNonNull(last.get("_id")))));
    }

    @Test
    void aResultLargerThanABatchIsReadToTheEnd() {
        records.insertMany(IntStream.range(0, 2500)
                .mapToObj(i -> new Document("_id", i).append("text", "x".repeat(20_000)))
                .toList());

        assertThat(records.find().batchSize(7).into(new ArrayList<>())).hasSize(2500);
        assertThat(records.find().into(new ArrayList<>())).hasSize(2500);
        assertThat(records.aggregate(List.of(new Document("$match", new Document())))
                        .into(new ArrayList<>()))
                .hasSize(2500);
        try (MongoCursor<Document> abandoned = records.find().batchSize(2).iterator()) {
            assertThat(abandoned.next()).isNotNull();
        }
    }

    @Test
    void anOrderedInsertStopsAtTheFirstDuplicateAndAnUnorderedOneDoesNot() {
        records.insertOne(new Document("_id", 2));

        assertThatThrownBy(() -> records.insertMany(
                        List.of(new Document("_id", 1), new Document("_id", 2), new Document("_id", 3))))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1));
        assertThat(ids(records.find())).containsExactlyInAnyOrder(1, 2);

        assertThatThrownBy(() -> records.insertMany(
                        List.of(new Document("_id", 2), new Document("_id", 4), new Document("_id", 1)),
                        new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1));
        assertThat(ids(records.find())).containsExactlyInAnyOrder(1, 2, 4);
    }

    @Test
    void anOrderedBulkUpdateStopsAtTheFirstFailure() {
        records.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        records.insertMany(List.of(new Document("_id", 1).append("k", 1), new Document("_id", 2).append("k", 2)));

        assertThatThrownBy(() -> records.bulkWrite(List.of(
                        new UpdateOneModel<>(eq("_id", 1), Updates.set("seen", true)),
                        new UpdateOneModel<>(eq("_id", 2), Updates.set("k", 1)),
                        new UpdateOneModel<>(eq("_id", 2), Updates.set("seen", true)))))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteErrors().get(0).getIndex()).isEqualTo(1));
        assertThat(ids(records.find(eq("seen", true)))).containsExactly(1);
    }

    @Test
    void keepsTheTypesThatRecordsUse() {
        UUID id = UUID.fromString("01932c07-25a3-7c5e-8a4b-0123456789ab");
        Example example = new Example(
                id,
                Instant.parse("2026-02-03T04:05:06.789Z"),
                new Decimal128(new BigDecimal("1234.5600")),
                List.of(new Part("a", 1), new Part("b", null)),
                null);
        MongoCollection<Example> examples = database.getCollection("examples", Example.class);
        examples.insertOne(example);
        records.insertOne(new Document("_id", 1).append("bytes", new Binary(new byte[] {1, 2, 3})));

        assertThat(examples.find(eq("_id", id)).first()).isEqualTo(example);
        assertThat(examples.find(eq("money", new Decimal128(new BigDecimal("1234.56"))))
                        .first())
                .isEqualTo(example);
        assertThat(only(eq("_id", 1)).get("bytes", Binary.class).getData()).containsExactly(1, 2, 3);
    }

    /** A record as aggregates are. */
    public record Example(
            @BsonId UUID id,
            Instant at,
            Decimal128 money,
            List<Part> parts,
            @Nullable String note) {}

    /** A part of it. */
    public record Part(String name, @Nullable Integer number) {}

    @Test
    void renamesAProjectionOverTheOneInUseWithItsIndexes() {
        records.insertOne(new Document("_id", "old"));
        MongoCollection<Document> rebuilt = database.getCollection("rebuilt");
        rebuilt.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        rebuilt.insertOne(new Document("_id", "new").append("k", 1));

        rebuilt.renameCollection(
                new MongoNamespace(database.getName(), "records"), new RenameCollectionOptions().dropTarget(true));

        assertThat(ids(records.find())).containsExactly("new");
        assertThat(ids(records.find(eq("k", 1)))).containsExactly("new");
        assertThatThrownBy(() -> records.insertOne(new Document("_id", "other").append("k", 1)))
                .isInstanceOf(MongoWriteException.class);
        assertThat(database.listCollectionNames().into(new ArrayList<>())).containsExactly("records");
    }

    @Test
    void deletesManyAndCountsWhatIsLeft() {
        insertSample();
        records.createIndex(Indexes.ascending("state"));

        assertThat(records.deleteMany(eq("state", "open")).getDeletedCount()).isEqualTo(40);
        assertThat(records.deleteOne(eq("_id", 1)).getDeletedCount()).isEqualTo(1);
        assertThat(records.updateMany(eq("state", "done"), Updates.set("state", "archived"))
                        .getModifiedCount())
                .isEqualTo(39);

        assertThat(records.countDocuments()).isEqualTo(79);
        assertThat(records.estimatedDocumentCount()).isEqualTo(79);
        assertThat(records.countDocuments(eq("state", "archived"))).isEqualTo(39);
        assertThat(records.countDocuments(eq("state", "done"))).isZero();
        assertThat(records.distinct("state", String.class).into(new ArrayList<>()))
                .contains("archived");
    }
}
