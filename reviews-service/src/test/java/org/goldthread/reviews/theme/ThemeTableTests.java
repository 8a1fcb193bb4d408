package org.goldthread.reviews.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.learning.known.KnownActivity;
import org.goldthread.learning.known.KnownFinding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Themes counted over the years")
class ThemeTableTests {

    private static final UUID ONE = Ids.from("activity", 1);
    private static final UUID TWO = Ids.from("activity", 2);

    @Test
    @DisplayName("put the most found first, and say what came back and where")
    void counted() {
        ThemeTable table = ThemeTable.of(
                List.of(
                        finding(ONE, 2026, "improvement", false, "neglect", "voice"),
                        finding(TWO, 2025, "improvement", true, "neglect"),
                        finding(TWO, 2019, "strength", false, "neglect"),
                        finding(TWO, 2026, "strength", false)),
                2026);

        assertThat(table.years()).containsExactly(2022, 2023, 2024, 2025, 2026);
        assertThat(table.rows())
                .containsExactly(
                        new ThemeTable.Row("neglect", List.of(0, 0, 0, 1, 1), 3, 1, 1, 2),
                        new ThemeTable.Row("voice", List.of(0, 0, 0, 0, 1), 1, 0, 0, 1));
        assertThat(table.findings()).isEqualTo(4);
        assertThat(table.withoutTheme()).isEqualTo(1);
    }

    @Test
    @DisplayName("are narrowed by type, priority, nature and the agencies of the activity")
    void narrowed() {
        KnownFinding finding = finding(ONE, 2026, "improvement", false, "neglect");
        KnownActivity activity = new KnownActivity(
                ONE, "audits", "SOL-MAA-2026-001", "rapid-review", List.of("police"), LocalDate.of(2026, 1, 5));

        assertThat(query("rapid-review", null, "police", "improvement").counts(finding, activity))
                .isTrue();
        assertThat(query("other", null, null, null).counts(finding, activity)).isFalse();
        assertThat(query(null, "neglect", null, null).counts(finding, activity)).isFalse();
        assertThat(query(null, null, "health", null).counts(finding, activity)).isFalse();
        assertThat(query(null, null, "police", null).counts(finding, null)).isFalse();
        assertThat(query(null, null, null, "strength").counts(finding, activity))
                .isFalse();
    }

    @Test
    @DisplayName("are drawn with the same in words, and no markup of anybody's")
    void drawn() {
        String picture = ThemeChart.of(List.of(new ThemeChart.Bar("<b>Voice</b>", 4, 1)), "Voice is found most")
                .toString();

        assertThat(picture)
                .contains("role=\"img\"")
                .contains("&lt;b&gt;Voice&lt;/b&gt;: 4 findings, 1 of them repeat an earlier one.")
                .doesNotContain("<b>")
                .doesNotContain("style=");
    }

    private static ThemeQuery query(
            @Nullable String type, @Nullable String priority, @Nullable String agency, @Nullable String nature) {
        return new ThemeQuery(type, priority, agency, nature);
    }

    private static KnownFinding finding(UUID activity, int year, String nature, boolean repeats, String... themes) {
        return new KnownFinding(
                Ids.next(),
                "reviews",
                activity,
                "SOL-RR-2026-001",
                "rapid-review",
                "Title",
                "Statement",
                nature,
                null,
                List.of(themes),
                repeats ? List.of(Ids.next()) : List.of(),
                LocalDate.of(year, 6, 1),
                List.of());
    }
}
