package org.goldthread.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BucketOptions;
import com.mongodb.client.model.Facet;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.Projections;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Types, results, pipelines, files and leases. */
abstract class QueriesContract extends StoreContract {

    @Test
    void answersPing() {
        assertThat(client().getDatabase("admin").runCommand(new Document("ping", 1)))
                .containsKey("ok");
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
        MongoCollection<Example> examples = database().getCollection("examples", Example.class);
        examples.insertOne(example);
        records().insertOne(new Document("_id", 1).append("bytes", new Binary(new byte[] {1, 2, 3})));

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
    void aResultLargerThanABatchIsReadToTheEnd() {
        records()
                .insertMany(IntStream.range(0, 2500)
                        .mapToObj(i -> new Document("_id", i).append("text", "x".repeat(20_000)))
                        .toList());

        assertThat(records().find().batchSize(7).into(new ArrayList<>())).hasSize(2500);
        assertThat(records().find().into(new ArrayList<>())).hasSize(2500);
        assertThat(records()
                        .aggregate(List.of(new Document("$match", new Document())))
                        .into(new ArrayList<>()))
                .hasSize(2500);
        try (MongoCursor<Document> abandoned = records().find().batchSize(2).iterator()) {
            assertThat(abandoned.next()).isNotNull();
        }
    }

    @Test
    void groupsSortsProjectsAndCounts() {
        insertSample();

        List<Document> groups = aggregate(
                Aggregates.match(ne("state", null)),
                Aggregates.group("$state", Accumulators.sum("count", 1), Accumulators.max("latest", "$at")),
                Aggregates.addFields(new Field<>("half", new Document("$divide", List.of("$count", 2)))),
                Aggregates.project(Projections.include("count", "half")),
                Aggregates.sort(ascending("_id")));
        List<Document> counted = aggregate(Aggregates.match(eq("state", "open")), Aggregates.count("open"));

        assertThat(groups)
                .containsExactly(
                        new Document("_id", "done").append("count", 40).append("half", 20.0),
                        new Document("_id", "open").append("count", 40).append("half", 20.0));
        assertThat(counted).containsExactly(new Document("open", 40));
    }

    @Test
    void unwindsLooksUpFacetsAndBuckets() {
        insertSample();
        database().getCollection("names").insertMany(List.of(named(0, "zero"), named(1, "one")));

        List<Document> joined = aggregate(
                Aggregates.match(eq("_id", 7)),
                Aggregates.unwind("$rows"),
                Aggregates.lookup("names", "rows.id", "_id", "name"),
                Aggregates.project(
                        Projections.fields(Projections.excludeId(), Projections.computed("name", "$name.name"))));
        List<Document> facets = aggregate(Aggregates.facet(
                new Facet("few", List.of(Aggregates.match(lt("_id", 3)), Aggregates.count("n"))),
                new Facet(
                        "spread",
                        Aggregates.bucket(
                                "$_id",
                                List.of(0, 50, 100),
                                new BucketOptions().defaultBucket("more").output(Accumulators.sum("n", 1))))));

        assertThat(joined).containsExactly(new Document("name", List.of("one")), new Document("name", List.of()));
        assertThat(facets)
                .containsExactly(new Document("few", List.of(new Document("n", 3)))
                        .append(
                                "spread",
                                List.of(
                                        new Document("_id", 0).append("n", 50),
                                        new Document("_id", 50).append("n", 50),
                                        new Document("_id", "more").append("n", 20))));
    }

    private static Document named(int id, String name) {
        return new Document("_id", id).append("name", name);
    }

    @Test
    void mergesAResultIntoAnotherCollection() {
        insertSample();
        MongoCollection<Document> totals = database().getCollection("totals");
        totals.insertOne(new Document("_id", "open").append("count", 0).append("kept", true));

        records()
                .aggregate(List.of(
                        Aggregates.match(ne("state", null)),
                        Aggregates.group("$state", Accumulators.sum("count", 1)),
                        Aggregates.merge("totals")))
                .toCollection();

        assertThat(totals.find().sort(ascending("_id")).into(new ArrayList<>()))
                .containsExactly(
                        new Document("_id", "done").append("count", 40),
                        new Document("_id", "open").append("count", 40).append("kept", true));
    }

    private List<Document> aggregate(Bson... stages) {
        return records().aggregate(List.of(stages)).into(new ArrayList<>());
    }

    @Test
    void projectsAndSkips() {
        insertSample();

        assertThat(records()
                        .find(eq("state", "open"))
                        .sort(descending("_id"))
                        .skip(1)
                        .limit(2)
                        .projection(Projections.include("n"))
                        .into(new ArrayList<>()))
                .containsExactly(new Document("_id", 114).append("n", 114), new Document("_id", 111).append("n", 111));
    }

    @Test
    void keepsFilesInGridFs() throws IOException {
        byte[] content = new byte[700_000];
        new Random(1).nextBytes(content);
        GridFSBucket bucket = GridFSBuckets.create(database(), "reports");

        ObjectId id = bucket.uploadFromStream("report.pdf", new ByteArrayInputStream(content));
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        bucket.downloadToStream(id, read);

        assertThat(read.toByteArray()).isEqualTo(content);
        bucket.delete(id);
        assertThat(bucket.find().into(new ArrayList<>())).isEmpty();
        assertThat(database().getCollection("reports.chunks").countDocuments()).isZero();
    }

    @Test
    void givesShedLocksLeaseToOneAtATime() {
        LockProvider provider = new MongoLockProvider(database().getCollection("locks"));
        LockConfiguration relay = new LockConfiguration(Instant.now(), "relay", Duration.ofMinutes(1), Duration.ZERO);

        Optional<SimpleLock> first = provider.lock(relay);
        assertThat(first).isPresent();
        assertThat(provider.lock(relay)).isEmpty();
        first.orElseThrow().unlock();
        assertThat(provider.lock(relay)).isPresent();
    }

    @Test
    void saysThatACommandIsUnknown() {
        assertThatThrownBy(() -> database().runCommand(new Document("noSuchCommand", 1)))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(59));
    }
}
