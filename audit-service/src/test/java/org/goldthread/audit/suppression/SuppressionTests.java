package org.goldthread.audit.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("A table of counts")
class SuppressionTests {

    @RepeatedTest(300)
    @DisplayName("shows no group under the minimum, and never lets what is hidden be worked out as a group under it")
    void neverUnderTheMinimum(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        int minimum = 3 + random.nextInt(12);
        Map<String, Integer> sizes = new TreeMap<>();
        for (int group = 0; group < 1 + random.nextInt(8); group++) {
            sizes.put("group " + group, random.nextInt(4 * minimum));
        }
        int total = sizes.values().stream().mapToInt(Integer::intValue).sum();

        Set<String> shown = Suppression.shown(sizes, minimum);

        int told = shown.stream().mapToInt(sizes::get).sum();
        assertThat(shown).allSatisfy(group -> assertThat(sizes.get(group)).isGreaterThanOrEqualTo(minimum));
        if (!shown.isEmpty()) {
            int hidden = total - told;
            assertThat(hidden == 0 || hidden >= minimum)
                    .as("%d of %d hidden, minimum %d: %s", hidden, total, minimum, sizes)
                    .isTrue();
        }
    }

    @RepeatedTest(300)
    @DisplayName(
            "with several columns shows no small number in a row, nor in what is left of the total without its rows")
    void severalColumns(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        int minimum = 2 + random.nextInt(6);
        Map<String, List<Integer>> rows = new TreeMap<>();
        int columns = 1 + random.nextInt(3);
        for (int row = 0; row < 1 + random.nextInt(6); row++) {
            List<Integer> numbers = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                numbers.add(random.nextInt(3) == 0 ? 0 : random.nextInt(4 * minimum));
            }
            rows.put("row " + row, numbers);
        }

        Set<String> shown = Suppression.rows(rows, minimum);

        assertThat(shown)
                .allSatisfy(row -> assertThat(rows.get(row)).allMatch(number -> number == 0 || number >= minimum));
        for (int column = 0; column < columns && !shown.isEmpty(); column++) {
            int place = column;
            int left = rows.entrySet().stream()
                    .filter(row -> !shown.contains(row.getKey()))
                    .mapToInt(row -> row.getValue().get(place))
                    .sum();
            assertThat(left == 0 || left >= minimum)
                    .as("%d left in column %d, minimum %d: %s", left, column, minimum, rows)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("hides one large group to cover a small one, and nothing where all are large")
    void cover() {
        assertThat(Suppression.shown(Map.of("police", 12, "health", 30, "school", 2), 10))
                .containsExactly("health");
        assertThat(Suppression.shown(Map.of("police", 12, "health", 30), 10)).containsExactly("police", "health");
        assertThat(Suppression.shown(Map.of("police", 4, "health", 5), 10)).isEmpty();
        assertThat(Suppression.shown(Map.of("police", 6, "health", 7, "council", 10), 10))
                .containsExactly("council");
    }
}
