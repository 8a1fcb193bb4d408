package org.goldthread.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts the documents that a query reads from the file; there are 3,000 of them. */
@DisplayName("A query over an index reads little")
class IndexUseIT {

    private static final int DOCUMENTS = 3000;

    private static EmbeddedStore store;
    private static MongoClient client;
    private static MongoCollection<Document> records;

    @BeforeAll
    static void start(@TempDir Path directory) {
        store = EmbeddedStore.start(directory, 0);
        client = StoreContract.client(store.connectionString());
        records = client.getDatabase("indexed").getCollection("records");
        records.createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
        records.createIndex(Indexes.ascending("agency", "due"));
        records.createIndex(Indexes.ascending("outboxPending"), new IndexOptions().sparse(true));
        records.createIndex(Indexes.ascending("threads"));
        records.createIndex(Indexes.ascending("rows.id"));
        records.createIndex(Indexes.descending("at", "_id"));
        records.insertMany(IntStream.range(0, DOCUMENTS)
                .mapToObj(i -> {
                    Document document = new Document("_id", i)
                            .append("reference", "R" + i)
                            .append("agency", "agency-" + i % 30)
                            .append("due", i)
                            .append("at", i / 10)
                            .append("threads", List.of("t" + i, "t" + (i + 1)))
                            .append("rows", List.of(new Document("id", "row" + i)));
                    return i % 300 == 0 ? document.append("outboxPending", true) : document;
                })
                .toList());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    private static long reads(Runnable query) {
        long before = store.documentsRead("indexed");
        query.run();
        return store.documentsRead("indexed") - before;
    }

    private static int found(Iterable<Document> result) {
        List<Document> documents = new ArrayList<>();
        result.forEach(documents::add);
        return documents.size();
    }

    @Test
    void byIdAndVersion() {
        assertThat(reads(() -> assertThat(
                                records.updateOne(and(eq("_id", 7), eq("reference", "R7")), Updates.set("seen", true))
                                        .getMatchedCount())
                        .isEqualTo(1)))
                .isEqualTo(1);
        assertThat(reads(() ->
                        assertThat(found(records.find(in("_id", 1, 2, 3)))).isEqualTo(3)))
                .isEqualTo(3);
    }

    @Test
    void byAUniqueReference() {
        assertThat(reads(() ->
                        assertThat(found(records.find(eq("reference", "R42")))).isEqualTo(1)))
                .isEqualTo(1);
    }

    @Test
    void byEqualityAndARangeInEitherDirection() {
        assertThat(reads(() -> assertThat(
                                found(records.find(and(eq("agency", "agency-3"), gte("due", 300), lt("due", 600)))))
                        .isEqualTo(10)))
                .isLessThanOrEqualTo(11);
        assertThat(reads(() -> assertThat(found(records.find(and(eq("agency", "agency-3"), lt("due", 2000)))
                                .sort(descending("due"))
                                .limit(5)))
                        .isEqualTo(5)))
                .isLessThanOrEqualTo(6);
    }

    @Test
    void byASparseFlag() {
        assertThat(reads(() -> assertThat(found(records.find(eq("outboxPending", true))))
                        .isEqualTo(10)))
                .isEqualTo(10);
    }

    @Test
    void byAnElementOfAnArray() {
        assertThat(reads(() ->
                        assertThat(found(records.find(eq("threads", "t100")))).isEqualTo(2)))
                .isEqualTo(2);
        assertThat(reads(() -> assertThat(found(records.find(elemMatch("rows", eq("id", "row5")))))
                        .isEqualTo(1)))
                .isEqualTo(1);
    }

    @Test
    void toTheFirstPageInOrderAndToALaterOne() {
        assertThat(reads(() -> assertThat(found(
                                records.find().sort(descending("at", "_id")).limit(20)))
                        .isEqualTo(20)))
                .isEqualTo(20);
        assertThat(reads(() -> assertThat(found(records.find(or(lt("at", 50), and(eq("at", 50), lt("_id", 505))))
                                .sort(descending("at", "_id"))
                                .limit(20)))
                        .isEqualTo(20)))
                .isLessThanOrEqualTo(30);
        assertThat(reads(() -> assertThat(
                                found(records.find().sort(ascending("_id")).limit(20)))
                        .isEqualTo(20)))
                .isEqualTo(20);
    }

    @Test
    void inAPipelineThatBeginsWithAMatch() {
        assertThat(reads(() -> assertThat(found(records.aggregate(List.of(
                                Aggregates.match(eq("agency", "agency-3")),
                                Aggregates.group("$agency", Accumulators.sum("count", 1))))))
                        .isEqualTo(1)))
                .isEqualTo(100);
        assertThat(reads(() -> assertThat(found(records.aggregate(List.of(
                                Aggregates.match(eq("agency", "agency-3")),
                                Aggregates.sort(descending("due")),
                                Aggregates.limit(3)))))
                        .isEqualTo(3)))
                .isEqualTo(3);
        assertThat(reads(() -> assertThat(records.countDocuments(eq("agency", "agency-3")))
                        .isEqualTo(100)))
                .isEqualTo(100);
    }

    @Test
    void inALookup() {
        assertThat(reads(() -> assertThat(found(records.aggregate(List.of(
                                Aggregates.match(eq("_id", 5)),
                                Aggregates.lookup("records", "agency", "agency", "same")))))
                        .isEqualTo(1)))
                .isEqualTo(101);
    }

    @Test
    void andEverythingWhereThereIsNone() {
        assertThat(reads(() ->
                        assertThat(found(records.find(eq("seen", "never")))).isZero()))
                .isEqualTo(DOCUMENTS);
    }
}
