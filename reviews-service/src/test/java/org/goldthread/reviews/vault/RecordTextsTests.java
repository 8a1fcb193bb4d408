package org.goldthread.reviews.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.goldthread.kit.wording.NameForms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The texts of a document")
class RecordTextsTests {

    private static final String DOCUMENT = """
            {"_id":"0198a1f2-6a40-7c11-9a52-3d1f0c9b7e10:12","state":"arranged","agency":"solihull-council",
             "people":"zeffy","plan":{"agenda":["welcome","zeffy","What Mother said"]},
             "terms":["zeffy","school","#shared"],"sha256":"9f86d081","newBecause":"Nothing like it was found",
             "views":[{"reason":"One"},{"reason":"Two"}],"outbox":[{"data":"What Zeffy said"}],
             "createdUnder":"An officer Zeffy","empty":""}
            """;

    @Test
    @DisplayName("Are what reads as words, whatever the field is called; not ids, codes, search words and events")
    void texts() {
        List<RecordTexts.Text> texts = RecordTexts.in(BsonDocument.parse(DOCUMENT));
        assertThat(texts)
                .extracting(RecordTexts.Text::words)
                .containsExactly(
                        "arranged",
                        "zeffy",
                        "welcome",
                        "zeffy",
                        "What Mother said",
                        "Nothing like it was found",
                        "One",
                        "Two");
        assertThat(texts)
                .extracting(RecordTexts.Text::field)
                .containsExactly(
                        "State",
                        "People",
                        "Agenda 1",
                        "Agenda 2",
                        "Agenda 3",
                        "Why it is new",
                        "Views 1, reason",
                        "Views 2, reason");
    }

    @Test
    @DisplayName("Are shown in part, around the first name, with every name left out")
    void excerpts() {
        NameForms names = NameForms.of(Set.of("Zephyrine", "Zeffy"));
        String text = "word ".repeat(60) + "then ZEFFY’s mother\nand Ze**phyr**ine said. " + "more ".repeat(60);
        String excerpt = Excerpt.of(text, names.inMarkdown(text));
        assertThat(excerpt)
                .startsWith("… word")
                .endsWith("more …")
                .contains("then [name left out]’s mother and [name left out] said.")
                .hasSizeLessThan(300);
        assertThat(Excerpt.of("Zeffy", names.inMarkdown("Zeffy"))).isEqualTo("[name left out]");
    }
}
