package org.goldthread.reviews.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goldthread.reviews.report.Comparison.How;
import org.goldthread.reviews.report.Comparison.Piece;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What changed between two texts")
class TextChangesTests {

    /** By words, by paragraphs, and by the words of one stretch: then the whole is shown. */
    private static final int GIVEN_UP_AT = 3 * (TextChanges.MOST_CHANGES + 1);

    private static String text(TextChanges changes, How without) {
        return changes.pieces().stream()
                .filter(piece -> piece.how() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static TextChanges compared(String before, String after) {
        TextChanges changes = TextChanges.of(before, after);
        assertThat(text(changes, How.ADDED)).isEqualTo(before);
        assertThat(text(changes, How.REMOVED)).isEqualTo(after);
        return changes;
    }

    private static String many(int number, IntFunction<String> each) {
        return IntStream.range(0, number).mapToObj(each).collect(Collectors.joining());
    }

    @Test
    @DisplayName("Words that stayed, went and came are told apart")
    void words() {
        assertThat(compared("The school did not know.\n\nHome was cold.", "The school knew.\n\nHome was very cold.")
                        .pieces())
                .containsExactly(
                        new Piece(How.SAME, "The school "),
                        new Piece(How.REMOVED, "did not know.\n\n"),
                        new Piece(How.ADDED, "knew.\n\n"),
                        new Piece(How.SAME, "Home was "),
                        new Piece(How.ADDED, "very "),
                        new Piece(How.SAME, "cold."));
        assertThat(compared("", "New").pieces()).containsExactly(new Piece(How.ADDED, "New"));
        assertThat(compared("Old", "").pieces()).containsExactly(new Piece(How.REMOVED, "Old"));
        assertThat(compared("Same", "Same").pieces()).containsExactly(new Piece(How.SAME, "Same"));
    }

    @Test
    @DisplayName(
            "Put together again, whatever stayed or went is the text before, whatever stayed or came the text after")
    void anyTexts() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            IntFunction<String> word = any -> "abc".charAt(random.nextInt(3)) + (random.nextInt(9) == 0 ? "\n\n" : " ");
            compared(many(random.nextInt(30), word), many(random.nextInt(30), word));
        }
    }

    @Test
    @DisplayName("A word changed at either end of the longest text is shown as that word alone")
    void longTexts() {
        String middle = many(4_000, i -> "w" + i + " ");
        assertThat(compared("First " + middle + "last", "Before " + middle + "end")
                        .pieces())
                .extracting(Piece::how)
                .containsExactly(How.REMOVED, How.ADDED, How.SAME, How.REMOVED, How.ADDED);
    }

    @Test
    @DisplayName("Of a text of which half was written anew, the paragraphs that stayed are shown as they are")
    void halfAnew() {
        IntFunction<String> stays = i -> "Paragraph " + i + " stays as it is.\n\n";
        String before = many(60, i -> i % 2 == 0 ? stays.apply(i) : many(60, w -> "old" + i + "w" + w + " ") + "\n\n");
        String after = many(60, i -> i % 2 == 0 ? stays.apply(i) : many(60, w -> "new" + i + "w" + w + " ") + "\n\n");
        TextChanges changes = compared(before, after);
        assertThat(changes.pieces().stream().filter(piece -> piece.how() == How.SAME))
                .hasSizeBetween(30, 60)
                .anyMatch(piece -> piece.text().contains("Paragraph 58 stays as it is."));
        assertThat(changes.tried()).isLessThan(60 * TextChanges.MOST_CHANGES);
    }

    @Test
    @DisplayName("Two wholly different texts of the longest kind are shown one after the other, for bounded work")
    void whollyDifferent() {
        String before = many(4_000, i -> "old" + i + (i % 80 == 0 ? "\n\n" : " "));
        String after = many(4_000, i -> "new" + i + (i % 80 == 0 ? "\n\n" : " "));
        TextChanges changes = compared(before, after);
        assertThat(changes.pieces()).extracting(Piece::how).containsExactly(How.REMOVED, How.ADDED);
        assertThat(changes.tried()).isLessThanOrEqualTo(GIVEN_UP_AT);

        Random random = new Random(11);
        IntFunction<String> letter = any -> (char) ('a' + random.nextInt(4)) + (random.nextInt(40) == 0 ? "\n" : " ");
        assertThat(compared(many(15_000, letter), many(15_000, letter)).tried())
                .as("letters by chance")
                .isLessThanOrEqualTo(GIVEN_UP_AT);
        assertThat(compared("a\n".repeat(15_000), "b\n".repeat(15_000)).tried())
                .as("lines of one letter")
                .isLessThanOrEqualTo(GIVEN_UP_AT);
        assertThat(compared("a ".repeat(15_000), "a b ".repeat(7_500)).tried())
                .as("every second word")
                .isLessThanOrEqualTo(GIVEN_UP_AT);
        assertThat(compared("Only this.", before).tried())
                .as("one word or many")
                .isLessThanOrEqualTo(GIVEN_UP_AT);
    }
}
