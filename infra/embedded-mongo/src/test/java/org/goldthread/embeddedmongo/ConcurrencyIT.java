package org.goldthread.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Readers and writers beside each other")
class ConcurrencyIT {

    private static final int PEOPLE = 8;

    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> records;
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);

    @BeforeEach
    void start(@TempDir Path directory) {
        store = EmbeddedStore.start(directory, 0);
        client = StoreContract.client(store.connectionString());
        records = client.getDatabase("concurrent").getCollection("records");
    }

    @AfterEach
    void stop() {
        people.shutdownNow();
        client.close();
        store.close();
    }

    @Test
    void neverSeeHalfAWrite() throws Exception {
        for (int id = 0; id < 4; id++) {
            records.insertOne(whole(id, 0));
        }
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Future<Integer>> readers = IntStream.range(0, 4)
                .mapToObj(i -> people.submit(() -> readWhile(writing)))
                .toList();
        List<Callable<Void>> writers = Collections.nCopies(4, () -> {
            for (int n = 1; n <= 150; n++) {
                int id = ThreadLocalRandom.current().nextInt(4);
                int value = ThreadLocalRandom.current().nextInt();
                if (n % 2 == 0) {
                    records.replaceOne(eq("_id", id), whole(id, value));
                } else {
                    records.updateOne(
                            eq("_id", id),
                            Updates.combine(
                                    Updates.set("first", value),
                                    Updates.set("list", Collections.nCopies(50, value)),
                                    Updates.set("last", value)));
                }
            }
            return null;
        });
        run(writers);
        writing.set(false);

        int reads = 0;
        for (Future<Integer> reader : readers) {
            reads += reader.get();
        }
        assertThat(reads).isGreaterThan(100);
    }

    private int readWhile(AtomicBoolean writing) {
        int reads = 0;
        while (writing.get()) {
            Bson one = eq("_id", reads % 4);
            Document read = reads % 2 == 0
                    ? records.find(one).first()
                    : records.aggregate(List.of(Aggregates.match(one))).first();
            assertThat(torn(read)).as("%s", read).isFalse();
            reads++;
        }
        return reads;
    }

    private static Document whole(int id, int value) {
        return new Document("_id", id)
                .append("first", value)
                .append("list", Collections.nCopies(50, value))
                .append("last", value);
    }

    private static boolean torn(@Nullable Document read) {
        Document document = Objects.requireNonNull(read);
        Object first = document.get("first");
        return !Objects.equals(first, document.get("last"))
                || document.getList("list", Integer.class).stream().anyMatch(value -> !value.equals(first));
    }

    @Test
    void loseNoIncrement() throws Exception {
        run(Collections.nCopies(PEOPLE, () -> {
            for (int n = 0; n < 50; n++) {
                records.updateOne(eq("_id", "counter"), Updates.inc("n", 1), new UpdateOptions().upsert(true));
            }
            return null;
        }));

        assertThat(records.find(eq("_id", "counter")).first()).containsEntry("n", PEOPLE * 50);
    }

    @Test
    void letOneOfManyChangeAVersion() throws Exception {
        records.insertOne(new Document("_id", 1).append("version", 0));

        for (int version = 0; version < 20; version++) {
            int read = version;
            List<Long> changed = run(Collections.nCopies(
                    PEOPLE,
                    () -> records.updateOne(and(eq("_id", 1), eq("version", read)), Updates.inc("version", 1))
                            .getModifiedCount()));
            assertThat(changed.stream().mapToLong(Long::longValue).sum()).isEqualTo(1);
        }
    }

    @Test
    void letOneOfManyHaveAUniqueValue() throws Exception {
        records.createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));

        List<Boolean> had = run(Collections.nCopies(PEOPLE * 4, () -> {
            try {
                records.insertOne(new Document("reference", "SOL-RR-2026-001"));
                return true;
            } catch (MongoWriteException e) {
                return false;
            }
        }));

        assertThat(had).containsOnlyOnce(true);
        assertThat(records.countDocuments()).isEqualTo(1);
    }

    @Test
    void shareTheDisksForcedWrites() throws Exception {
        records.insertOne(new Document("_id", "first"));
        long before = store.commits("concurrent");

        run(Collections.nCopies(PEOPLE, () -> {
            for (int n = 0; n < 50; n++) {
                records.insertOne(new Document());
            }
            return null;
        }));

        assertThat(store.commits("concurrent") - before).isLessThan(PEOPLE * 50L);
    }

    private <T> List<T> run(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        for (Future<T> done : people.invokeAll(tasks)) {
            results.add(done.get());
        }
        return results;
    }
}
