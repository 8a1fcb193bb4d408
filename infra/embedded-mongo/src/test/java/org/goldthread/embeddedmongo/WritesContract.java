package org.goldthread.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** How a store writes: one document at a time, whole, with the operators that aggregates use. */
abstract class WritesContract extends StoreContract {

    @Test
    void changesStateAndOutboxOfTheVersionThatWasRead() {
        records()
                .insertOne(new Document("_id", 1)
                        .append("version", 1)
                        .append("state", "draft")
                        .append("note", "x")
                        .append("outbox", List.of()));

        UpdateResult changed = records()
                .updateOne(
                        and(eq("_id", 1), eq("version", 1)),
                        Updates.combine(
                                Updates.set("state", "agreed"),
                                Updates.inc("version", 1),
                                Updates.unset("note"),
                                Updates.set("outboxPending", true),
                                Updates.pushEach(
                                        "outbox", List.of(new Document("id", "e1"), new Document("id", "e2")))));
        UpdateResult stale = records().updateOne(and(eq("_id", 1), eq("version", 1)), Updates.set("state", "lost"));

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
        records()
                .insertOne(new Document("_id", 1)
                        .append("outboxPending", true)
                        .append("outbox", List.of(event("a"), event("b"), event("c"))));

        records().updateOne(eq("_id", 1), Updates.pull("outbox", in("id", "a", "b")));
        assertThat(only(eq("_id", 1)).getList("outbox", Document.class)).containsExactly(event("c"));

        records()
                .updateOne(
                        and(eq("_id", 1), eq("outbox.id", "c")),
                        Updates.combine(Updates.pull("outbox", eq("id", "c")), Updates.unset("outboxPending")));
        assertThat(only(eq("_id", 1))).containsEntry("outbox", List.of()).doesNotContainKey("outboxPending");
    }

    private static Document event(String id) {
        return new Document("id", id).append("type", "t");
    }

    @Test
    void pushesASliceAndAddsToASetOnce() {
        records().insertOne(new Document("_id", 1).append("last", List.of(1, 2)).append("set", List.of("a")));

        records().updateOne(eq("_id", 1), Updates.pushEach("last", List.of(3, 4), new PushOptions().slice(-3)));
        records().updateOne(eq("_id", 1), Updates.addToSet("set", "a"));
        records().updateOne(eq("_id", 1), Updates.addEachToSet("set", List.of("a", "b")));

        assertThat(only(eq("_id", 1))).containsEntry("last", List.of(2, 3, 4)).containsEntry("set", List.of("a", "b"));
    }

    @Test
    void changesTheElementOfAnArrayThatMatchedOrThatAFilterNames() {
        records()
                .insertOne(new Document("_id", 1)
                        .append(
                                "rows",
                                List.of(
                                        new Document("id", "a").append("n", 1),
                                        new Document("id", "b").append("n", 1))));

        records().updateOne(and(eq("_id", 1), eq("rows.id", "b")), Updates.set("rows.$.n", 2));
        records()
                .updateOne(
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

        UpdateResult first = records()
                .updateOne(
                        eq("_id", "k"),
                        Updates.combine(Updates.setOnInsert("made", 1), Updates.set("seen", 1)),
                        upsert);
        UpdateResult second = records()
                .updateOne(
                        eq("_id", "k"),
                        Updates.combine(Updates.setOnInsert("made", 2), Updates.set("seen", 2)),
                        upsert);

        assertThat(first.getUpsertedId()).isNotNull();
        assertThat(second.getUpsertedId()).isNull();
        assertThat(only(eq("_id", "k"))).containsEntry("made", 1).containsEntry("seen", 2);
    }

    @Test
    void findsAndUpdatesOneInTheOrderAskedFor() {
        records()
                .insertMany(List.of(
                        new Document("_id", 1).append("due", 2).append("state", "open"),
                        new Document("_id", 2).append("due", 1).append("state", "open")));

        Document before = records()
                .findOneAndUpdate(
                        eq("state", "open"),
                        Updates.set("state", "taken"),
                        new FindOneAndUpdateOptions().sort(ascending("due")));
        Document after = records()
                .findOneAndUpdate(
                        eq("_id", 3),
                        Updates.inc("n", 1),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        Document none = records().findOneAndUpdate(eq("_id", 9), Updates.set("x", 1));
        Document removed = records().findOneAndDelete(eq("_id", 1));

        assertThat(before).containsEntry("_id", 2).containsEntry("state", "open");
        assertThat(after).containsEntry("n", 1);
        assertThat(none).isNull();
        assertThat(removed).containsEntry("_id", 1);
        assertThat(records().countDocuments(eq("state", "taken"))).isEqualTo(1);
    }

    @Test
    void takesALeaseThatHasRunOutAndRefusesOneThatHasNot() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        FindOneAndUpdateOptions upsert = new FindOneAndUpdateOptions().upsert(true);

        records().findOneAndUpdate(free("relay", now), lease(now.plusSeconds(10)), upsert);
        assertThatThrownBy(() -> records().findOneAndUpdate(free("relay", now), lease(now.plusSeconds(20)), upsert))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(ErrorCategory.fromErrorCode(e.getErrorCode()))
                                .isEqualTo(ErrorCategory.DUPLICATE_KEY));
        records().findOneAndUpdate(free("relay", now.plusSeconds(11)), lease(now.plusSeconds(30)), upsert);

        assertThat(only(eq("_id", "relay")).getDate("until").toInstant()).isEqualTo(now.plusSeconds(30));
    }

    private static Bson free(String name, Instant now) {
        return and(eq("_id", name), lte("until", now));
    }

    private static Bson lease(Instant until) {
        return Updates.combine(Updates.set("until", until), Updates.set("by", "me"));
    }

    @Test
    void anOrderedInsertStopsAtTheFirstDuplicateAndAnUnorderedOneDoesNot() {
        records().insertOne(new Document("_id", 2));

        assertThatThrownBy(() -> records()
                        .insertMany(List.of(new Document("_id", 1), new Document("_id", 2), new Document("_id", 3))))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1));
        assertThat(ids(records().find())).containsExactlyInAnyOrder(1, 2);

        assertThatThrownBy(() -> records()
                        .insertMany(
                                List.of(new Document("_id", 2), new Document("_id", 4), new Document("_id", 1)),
                                new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1));
        assertThat(ids(records().find())).containsExactlyInAnyOrder(1, 2, 4);
    }

    @Test
    void anOrderedBulkUpdateStopsAtTheFirstFailure() {
        records().createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        records().insertMany(List.of(new Document("_id", 1).append("k", 1), new Document("_id", 2).append("k", 2)));

        assertThatThrownBy(() -> records()
                        .bulkWrite(List.of(
                                new UpdateOneModel<>(eq("_id", 1), Updates.set("seen", true)),
                                new UpdateOneModel<>(eq("_id", 2), Updates.set("k", 1)),
                                new UpdateOneModel<>(eq("_id", 2), Updates.set("seen", true)))))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteErrors().get(0).getIndex()).isEqualTo(1));
        assertThat(ids(records().find(eq("seen", true)))).containsExactly(1);
    }

    @Test
    void deletesManyAndCountsWhatIsLeft() {
        insertSample();
        records().createIndex(Indexes.ascending("state"));

        assertThat(records().deleteMany(eq("state", "open")).getDeletedCount()).isEqualTo(40);
        assertThat(records().deleteOne(eq("_id", 1)).getDeletedCount()).isEqualTo(1);
        assertThat(records()
                        .updateMany(eq("state", "done"), Updates.set("state", "archived"))
                        .getModifiedCount())
                .isEqualTo(39);

        assertThat(records().countDocuments()).isEqualTo(79);
        assertThat(records().estimatedDocumentCount()).isEqualTo(79);
        assertThat(records().countDocuments(eq("state", "archived"))).isEqualTo(39);
        assertThat(records().countDocuments(eq("state", "done"))).isZero();
        assertThat(records().distinct("state", String.class).into(new ArrayList<>()))
                .contains("archived");
    }

    @Test
    void renamesAProjectionOverTheOneInUseWithItsIndexes() {
        records().insertOne(new Document("_id", "old"));
        MongoCollection<Document> rebuilt = database().getCollection("rebuilt");
        rebuilt.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        rebuilt.insertOne(new Document("_id", "new").append("k", 1));

        rebuilt.renameCollection(
                new MongoNamespace(database().getName(), "records"), new RenameCollectionOptions().dropTarget(true));

        assertThat(ids(records().find())).containsExactly("new");
        assertThat(ids(records().find(eq("k", 1)))).containsExactly("new");
        assertThatThrownBy(() -> records().insertOne(new Document("_id", "other").append("k", 1)))
                .isInstanceOf(MongoWriteException.class);
        assertThat(database().listCollectionNames().into(new ArrayList<>())).containsExactly("records");
    }
}
