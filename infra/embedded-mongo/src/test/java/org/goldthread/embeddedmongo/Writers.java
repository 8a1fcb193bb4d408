package org.goldthread.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;

/**
 * The process that the kill test kills: a store and eight writers over two databases. It prints a line for each write
 * after the store has acknowledged it: {@code <database> <id> <version>}, with version 0 for a document deleted.
 */
final class Writers {

    static final String READY = "READY";
    static final List<String> DATABASES = List.of("kill_reviews", "kill_audits");

    private static final int WRITERS = 8;
    private static final int EVERY_THIRD = 3;

    private Writers() {}

    /** Arguments: the store's directory and what the ids of this round begin with. */
    public static void main(String... arguments) {
        EmbeddedStore store = EmbeddedStore.start(Path.of(arguments[0]), 0);
        MongoClient client = StoreContract.client(store.connectionString());
        DATABASES.forEach(database -> createIndexes(client.getDatabase(database).getCollection("records")));
        say(READY);
        for (int writer = 0; writer < WRITERS; writer++) {
            String database = DATABASES.get(writer % DATABASES.size());
            String prefix = arguments[1] + "-" + writer + "-";
            new Thread(() -> write(client, database, prefix)).start();
        }
    }

    static void createIndexes(MongoCollection<Document> records) {
        records.createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
        records.createIndex(Indexes.ascending("state", "n"));
        records.createIndex(Indexes.ascending("outboxPending"), new IndexOptions().sparse(true));
    }

    private static void write(MongoClient client, String database, String prefix) {
        MongoCollection<Document> records = client.getDatabase(database).getCollection("records");
        for (int n = 0; ; n++) {
            String id = prefix + n;
            records.insertOne(new Document("_id", id)
                    .append("version", 1)
                    .append("reference", id + "/1")
                    .append("state", "draft")
                    .append("n", n)
                    .append("outbox", List.of(new Document("id", id + "/e1")))
                    .append("outboxPending", true)
                    .append("text", "x".repeat(200 + n % 1000)));
            say(database + " " + id + " 1");
            records.updateOne(
                    and(eq("_id", id), eq("version", 1)),
                    Updates.combine(
                            Updates.inc("version", 1),
                            Updates.set("reference", id + "/2"),
                            Updates.set("state", "agreed"),
                            Updates.pull("outbox", eq("id", id + "/e1")),
                            Updates.unset("outboxPending")));
            say(database + " " + id + " 2");
            if (n % EVERY_THIRD == 0) {
                records.deleteOne(eq("_id", id));
                say(database + " " + id + " 0");
            }
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
