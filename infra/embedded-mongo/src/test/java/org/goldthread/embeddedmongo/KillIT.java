package org.goldthread.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A killed store")
class KillIT {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 10);
    private static final int SHORTEST_MILLISECONDS = 200;
    private static final int SPREAD_MILLISECONDS = 800;

    private final Acknowledged acknowledged = new Acknowledged();
    private final Random random = new Random();

    @Test
    void losesNoAcknowledgedWriteAndKeepsItsIndexesRight(@TempDir Path directory) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            writeUntilKilled(directory, "r" + round);
            try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                    MongoClient client = StoreContract.client(store.connectionString())) {
                for (String name : Writers.DATABASES) {
                    MongoDatabase database = client.getDatabase(name);
                    assertThat(acknowledged.lost(name, database.getCollection("records")))
                            .as("lost in round %d of %d", round + 1, ROUNDS)
                            .isEmpty();
                    indexesAgreeWithDocuments(database);
                }
            }
        }
        System.out.printf("%d kills, %d acknowledged writes, none lost%n", ROUNDS, acknowledged.writes());
        assertThat(acknowledged.writes()).isGreaterThan(ROUNDS * 20L);
    }

    private void writeUntilKilled(Path directory, String round) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writers.class.getName(),
                        directory.toString(),
                        round)
                .redirectError(new File(directory.toFile(), "writers-" + round + ".log"))
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo(Writers.READY);
            int life = SHORTEST_MILLISECONDS + random.nextInt(SPREAD_MILLISECONDS);
            CompletableFuture.delayedExecutor(life, TimeUnit.MILLISECONDS)
                    .execute(() -> process.toHandle().destroyForcibly());
            lines.lines().forEach(acknowledged::hear);
        }
        assertThat(process.waitFor()).as("killed, not ended by itself").isEqualTo(128 + 9);
    }

    private static void indexesAgreeWithDocuments(MongoDatabase database) {
        MongoCollection<Document> records = database.getCollection("records");
        Set<Object> all = new HashSet<>();
        records.find().forEach(document -> all.add(document.get("_id")));
        Set<Object> byState = new HashSet<>();
        records.find(and(in("state", "draft", "agreed"), gte("n", 0)))
                .forEach(document -> byState.add(document.get("_id")));
        Set<Object> byReference = new HashSet<>();
        records.find(gte("reference", "")).forEach(document -> byReference.add(document.get("_id")));
        long pending = records.countDocuments(eq("outboxPending", true));

        assertThat(byState).isEqualTo(all);
        assertThat(byReference).isEqualTo(all);
        assertThat(pending).isEqualTo(records.countDocuments(eq("version", 1)));
        assertThat(records.countDocuments(exists("outboxPending"))).isEqualTo(pending);
        assertThat(database.runCommand(new Document("validate", "records")).get("keysPerIndex", Document.class))
                .containsExactlyInAnyOrderEntriesOf(new Document("_id_", (long) all.size())
                        .append("reference_1", (long) all.size())
                        .append("state_1_n_1", (long) all.size())
                        .append("outboxPending_1", pending));
        List<Document> sample = records.find().limit(50).into(new java.util.ArrayList<>());
        assertThat(sample)
                .allSatisfy(document -> assertThat(records.find(eq("reference", document.get("reference")))
                                .first())
                        .isEqualTo(document));
    }
}
