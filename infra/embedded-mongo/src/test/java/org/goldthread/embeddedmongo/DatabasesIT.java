package org.goldthread.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Each database")
class DatabasesIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void answersWhileAnotherHasAHeavyQuery() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = StoreContract.client(store.connectionString())) {
            MongoCollection<Document> heavy = client.getDatabase("heavy").getCollection("records");
            MongoCollection<Document> light = client.getDatabase("light").getCollection("records");
            heavy.insertMany(IntStream.range(0, 1200)
                    .mapToObj(i -> new Document("_id", i).append("k", i % 2))
                    .toList());
            light.insertOne(new Document("_id", 1).append("n", 0));

            CompletableFuture<List<Document>> query = CompletableFuture.supplyAsync(
                    () -> heavy.aggregate(List.of(Aggregates.lookup("records", "k", "k", "same"), Aggregates.count()))
                            .into(new ArrayList<>()));
            long before = store.documentsRead("heavy");
            while (store.documentsRead("heavy") == before) {
                Thread.onSpinWait();
            }
            for (int n = 0; n < 10; n++) {
                light.updateOne(eq("_id", 1), Updates.inc("n", 1));
            }

            assertThat(query).as("the heavy query is still running").isNotDone();
            assertThat(light.find().first()).containsEntry("n", 10);
            assertThat(query.get()).hasSize(1);
        }
    }

    @Test
    void hasAFileOfItsOwnThatIsThereAgainAfterARestart() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = StoreContract.client(store.connectionString())) {
            client.getDatabase("one").getCollection("a").insertOne(new Document("_id", 1));
            client.getDatabase("two").getCollection("a").insertOne(new Document("_id", 2));
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("one.goldthread.mv", "two.goldthread.mv");
        }
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = StoreContract.client(store.connectionString())) {
            assertThat(client.listDatabaseNames().into(new ArrayList<>())).containsExactlyInAnyOrder("one", "two");
            client.getDatabase("one").drop();
            assertThat(client.getDatabase("one").listCollectionNames().into(new ArrayList<>()))
                    .isEmpty();
            assertThat(client.getDatabase("two").getCollection("a").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void takesNoDocumentsInAdminWhichHasNoFileToKeepThemIn() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = StoreContract.client(store.connectionString())) {
            MongoCollection<Document> notes = client.getDatabase("admin").getCollection("notes");
            for (ThrowingCallable write : List.<ThrowingCallable>of(
                    () -> notes.insertOne(new Document("_id", 1)),
                    () -> notes.updateOne(eq("_id", 1), Updates.set("n", 1), new UpdateOptions().upsert(true)),
                    () -> notes.createIndex(new Document("n", 1)),
                    () -> client.getDatabase("admin").createCollection("others"))) {
                assertThatThrownBy(write).hasMessageContaining("keeps nothing in the database admin");
            }
            assertThat(client.getDatabase("admin").runCommand(new Document("ping", 1)))
                    .containsEntry("ok", 1.0);
        }
        assertThat(directory.resolve("admin.goldthread.mv")).doesNotExist();
    }

    @Test
    void keepsAFileThatDoesNotGrowWithTheNumberOfWrites() throws Exception {
        String[] texts = new String[50];
        Arrays.setAll(texts, i -> Character.toString('a' + i % 26).repeat(2000 + 20 * i));
        Path file = directory.resolve("growing.goldthread.mv");
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = StoreContract.client(store.connectionString())) {
            MongoCollection<Document> records = client.getDatabase("growing").getCollection("records");
            for (int i = 0; i < 200; i++) {
                records.insertOne(new Document("_id", i).append("text", texts[0]));
            }
            for (int n = 0; n < 3000; n++) {
                records.updateOne(eq("_id", (n * 37) % 200), Updates.set("text", texts[n % texts.length]));
            }
            assertThat(Files.size(file)).isLessThan(12_000_000);
        }
        assertThat(Files.size(file)).isLessThan(4_000_000);
    }
}
