package org.goldthread.embeddedmongo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The fields of an index")
class IndexFieldsTests {

    private static final Missing MISSING = Missing.getInstance();

    private static IndexFields fields(String... names) {
        return new IndexFields(
                Arrays.stream(names).map(name -> new IndexKey(name, true)).toList());
    }

    private static Document row(Object a, Object b) {
        return new Document("a", a).append("b", b);
    }

    @Test
    void giveOneEntryForPlainValuesAndForNone() {
        assertThat(fields("x", "y.z").tuplesOf(new Document("x", 1).append("y", new Document("z", 2))))
                .isEqualTo(new IndexFields.Tuples(List.of(List.of(1, 2)), false));
        assertThat(fields("x", "y.z").tuplesOf(new Document("y", 5)).absent()).isTrue();
        assertThat(fields("x").tuplesOf(new Document("x", null)).absent()).isFalse();
    }

    @Test
    void giveAnEntryForEachElementAndKeepItsFieldsTogether() {
        Document document = new Document("rows", List.of(row(1, 2), row(3, 4))).append("k", "k");

        assertThat(fields("rows.a", "k", "rows.b").tuplesOf(document))
                .isEqualTo(new IndexFields.Tuples(List.of(List.of(1, "k", 2), List.of(3, "k", 4)), true));
        assertThat(fields("tags")
                        .tuplesOf(new Document("tags", List.of("a", List.of("b"))))
                        .values())
                .containsExactly(List.of("a"), List.of(List.of("b")));
        assertThat(fields("rows.a")
                        .tuplesOf(new Document("rows", List.of(7, row(List.of(1, 2), 0))))
                        .values())
                .containsExactly(List.of(MISSING), List.of(1), List.of(2));
    }

    @Test
    void giveOneEntryForAnEmptyArray() {
        assertThat(fields("tags").tuplesOf(new Document("tags", List.of())))
                .isEqualTo(new IndexFields.Tuples(List.of(List.of(List.of())), true));
        assertThat(fields("rows.a").tuplesOf(new Document("rows", List.of())).values())
                .containsExactly(List.of(MISSING));
    }

    @Test
    void refuseTwoArraysSideBySide() {
        assertThatThrownBy(() -> fields("a", "b").tuplesOf(row(List.of(1), List.of(2))))
                .isInstanceOf(CannotIndexParallelArraysError.class);
    }
}
