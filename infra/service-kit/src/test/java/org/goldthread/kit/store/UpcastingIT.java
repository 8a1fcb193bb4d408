package org.goldthread.kit.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.UUID;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** ADR 0016. */
@DisplayName("A document of an older schema")
class UpcastingIT {

    /** Schema 1 called the text {@code body}. */
    private static BsonDocument bodyIsText(BsonDocument document) {
        document.put("text", document.remove("body"));
        return document;
    }

    /** Schema 2 had one line in a field of its own. */
    private static BsonDocument linesAreSeveral(BsonDocument document) {
        document.put("lines", new BsonArray(List.of(document.remove("line"))));
        return document;
    }

    private final House house = TestHouse.fresh();
    private final Aggregates<Note> notes =
            house.aggregates("notes", Note.class, 3, List.of(UpcastingIT::bodyIsText, UpcastingIT::linesAreSeveral));
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void anOldDocument() {
        notes.documents()
                .insertOne(new BsonDocument("_id", new org.bson.BsonBinary(id))
                        .append("schema", new BsonInt32(1))
                        .append("version", new BsonInt64(4))
                        .append("sequence", new BsonInt64(0))
                        .append("body", new BsonString("old words"))
                        .append("line", new BsonString("a"))
                        .append("fromTheFuture", new BsonInt32(7)));
    }

    private BsonDocument stored() {
        BsonDocument found = notes.documents().find(eq("_id", id)).first();
        assertThat(found).isNotNull();
        return found;
    }

    @Test
    @DisplayName("is read in the present shape, and stays as it is until it is changed")
    void readsUp() {
        Note note = notes.find(id).orElseThrow().value();

        assertThat(note.text()).isEqualTo("old words");
        assertThat(note.lines()).containsExactly("a");
        assertThat(stored()).containsKeys("body", "line").doesNotContainKey("text");
    }

    @Test
    @DisplayName("is written in the present shape by the next change, with what this program does not know kept")
    void writesUp() {
        notes.change(TestHouse.BY_OFFICER, id, note -> note.add("b")).orThrow();

        assertThat(stored()).doesNotContainKeys("body", "line");
        assertThat(stored().getString("text").getValue()).isEqualTo("old words");
        assertThat(stored().getArray("lines")).hasSize(2);
        assertThat(stored().getInt32("schema").getValue()).isEqualTo(3);
        assertThat(stored().getInt32("fromTheFuture").getValue()).isEqualTo(7);
        assertThat(notes.find(id).orElseThrow().value().lines()).containsExactly("a", "b");
    }

    @Test
    @DisplayName("is not taken down again by an older program that changes it")
    void neverDown() {
        notes.change(TestHouse.BY_OFFICER, id, note -> note.add("b")).orThrow();
        notes.documents().updateOne(eq("_id", id), Updates.set("schema", 4));

        notes.change(TestHouse.BY_OFFICER, id, note -> note.add("c")).orThrow();

        assertThat(stored().getInt32("schema").getValue()).isEqualTo(4);
    }

    @Test
    @DisplayName("cannot be forgotten: a schema without a step from each one before is refused at the start")
    void everyStep() {
        assertThatThrownBy(() -> house.aggregates("others", Note.class, 3, List.of(UpcastingIT::bodyIsText)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Note has schema 3");
    }
}
