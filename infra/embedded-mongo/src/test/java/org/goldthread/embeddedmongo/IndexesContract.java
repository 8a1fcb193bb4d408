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

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What indexes forbid, and that they change what is read, not what is found. */
abstract class IndexesContract extends StoreContract {

    private static final int DUPLICATE_KEY = 11000;

    @Test
    void refusesASecondDocumentOfAUniqueIndexAndSaysWhich() {
        records().createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
        records().insertOne(new Document("_id", 1).append("reference", "SOL-RR-2026-001"));
        records().insertOne(new Document("_id", 2).append("reference", "SOL-RR-2026-002"));

        assertThatThrownBy(() -> records().insertOne(new Document("_id", 3).append("reference", "SOL-RR-2026-001")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY))
                .hasMessageContaining("reference");
        assertThatThrownBy(() -> records().updateOne(eq("_id", 2), Updates.set("reference", "SOL-RR-2026-001")))
                .isInstanceOf(MongoWriteException.class);
        assertThat(only(eq("_id", 2))).containsEntry("reference", "SOL-RR-2026-002");
        assertThat(records().countDocuments()).isEqualTo(2);
    }

    @Test
    void aSparseUniqueIndexLeavesOutDocumentsWithoutTheField() {
        records()
                .createIndex(
                        Indexes.ascending("outside"),
                        new IndexOptions().unique(true).sparse(true));
        records().insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));
        records().insertOne(new Document("_id", 3).append("outside", "x"));

        assertThatThrownBy(() -> records().insertOne(new Document("_id", 4).append("outside", "x")))
                .isInstanceOf(MongoWriteException.class);
        assertThat(ids(records().find(eq("outside", null)))).containsExactlyInAnyOrder(1, 2);
        assertThat(ids(records().find(exists("outside")))).containsExactly(3);
    }

    @Test
    void aUniqueIndexOverSeveralFieldsNeedsThemAllToBeEqual() {
        records().createIndex(Indexes.ascending("aggregate", "sequence"), new IndexOptions().unique(true));
        records().insertOne(new Document("aggregate", "a").append("sequence", 1));
        records().insertOne(new Document("aggregate", "a").append("sequence", 2));

        assertThatThrownBy(() -> records().insertOne(new Document("aggregate", "a").append("sequence", 2L)))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void anIndexThatCannotBeUniqueIsNotMade() {
        records().insertMany(List.of(new Document("_id", 1).append("k", 1), new Document("_id", 2).append("k", 1)));
        IndexOptions unique = new IndexOptions().unique(true);

        assertThatThrownBy(() -> records().createIndex(Indexes.ascending("k"), unique))
                .isInstanceOfSatisfying(
                        MongoException.class, e -> assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY));
        records().updateOne(eq("_id", 2), Updates.set("k", 2));
        records().createIndex(Indexes.ascending("k"), unique);

        assertThatThrownBy(() -> records().insertOne(new Document("_id", 3).append("k", 1)))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void makingTheSameIndexAgainChangesNothingAndDroppingItByNameDropsThatOneOnly() {
        MongoCollection<Document> others = database().getCollection("others");
        String name = records().createIndex(Indexes.ascending("k"));
        records().createIndex(Indexes.ascending("k"));
        others.createIndex(Indexes.ascending("k"));

        records().dropIndex(name);

        assertThat(records().listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()))
                .containsExactly("_id_");
        assertThat(others.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()))
                .containsExactlyInAnyOrder("_id_", name);
    }

    @Test
    void findsByIndexWhatItFindsWithout() {
        insertSample();
        List<Bson> filters = sampleFilters();
        List<List<Object>> without = filters.stream()
                .map(filter -> ids(records().find(filter).sort(ascending("_id"))))
                .toList();

        records().createIndex(Indexes.ascending("state", "at"));
        records().createIndex(Indexes.compoundIndex(Indexes.ascending("state"), Indexes.descending("n")));
        records().createIndex(Indexes.ascending("tags"));
        records().createIndex(Indexes.ascending("rows.id"));
        records().createIndex(Indexes.ascending("maybe"), new IndexOptions().sparse(true));

        for (int i = 0; i < filters.size(); i++) {
            Bson filter = filters.get(i);
            assertThat(ids(records().find(filter).sort(ascending("_id"))))
                    .as(filter.toBsonDocument().toJson())
                    .isEqualTo(without.get(i));
            assertThat(records().countDocuments(filter))
                    .as(filter.toBsonDocument().toJson())
                    .isEqualTo(without.get(i).size());
        }
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
                .map(order -> ids(records().find().sort(order).limit(50)))
                .toList();

        records().createIndex(Indexes.ascending("at"));
        records()
                .createIndex(Indexes.compoundIndex(
                        Indexes.ascending("state"), Indexes.descending("n"), Indexes.ascending("_id")));

        for (int i = 0; i < orders.size(); i++) {
            assertThat(ids(records().find().sort(orders.get(i)).limit(50)))
                    .as(orders.get(i).toBsonDocument().toJson())
                    .isEqualTo(without.get(i));
        }
    }

    @Test
    void pagesByKeyThroughEqualDatesWithoutLossOrRepetition() {
        records().createIndex(Indexes.descending("at", "_id"));
        insertSample();

        List<Object> seen = new ArrayList<>();
        Document last = null;
        do {
            List<Document> page = records()
                    .find(after(last))
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
}
