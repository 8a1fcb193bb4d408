package org.goldthread.reviews.theme.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.Samples;
import org.goldthread.learning.framework.Told;
import org.goldthread.profile.Theme;
import org.goldthread.reviews.theme.factor.DeathFactors.Count;
import org.goldthread.reviews.theme.factor.DeathFactors.Entered;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Modifiable factors in child deaths")
class FactorTotalsTests {

    private static final ActivityId PANEL = ActivityId.next();
    private static final List<Theme> DOMAINS = DeathFactors.domains(Samples.SOLIHULL);

    @Test
    @DisplayName("are summed over activities, and small numbers are not shown, nor those that tell them")
    void suppressed() {
        FactorTotals totals = FactorTotals.of(
                List.of(
                        entered(12, new Count("factors-child", 2), new Count("factors-social", 9)),
                        entered(
                                8,
                                new Count("factors-child", 1),
                                new Count("factors-social", 8),
                                new Count("factors-service", 6))),
                DOMAINS,
                5);

        assertThat(totals.deaths()).isEqualTo("20");
        assertThat(totals.lines())
                .extracting(FactorTotals.Line::number)
                .containsExactly("fewer than 5", "all but fewer than 5", "0", "6");
    }

    @Test
    @DisplayName("of few deaths are not shown at all")
    void fewDeaths() {
        FactorTotals totals = FactorTotals.of(List.of(entered(3, new Count("factors-child", 3))), DOMAINS, 5);

        assertThat(totals.deaths()).isEqualTo("fewer than 5");
        assertThat(totals.lines()).extracting(FactorTotals.Line::number).doesNotContain("3");
    }

    @Test
    @DisplayName("are entered for the framework's domains, at most as many as there were deaths")
    void checked() {
        assertThat(Told.problems(DeathFactors.enter(PANEL, new Entered(null, List.of()), Samples.SOLIHULL)))
                .containsExactly("deaths:required");
        assertThat(Told.problems(DeathFactors.enter(
                        PANEL,
                        new Entered(4, List.of(new Count("factors-child", 5), new Count("neglect", 1))),
                        Samples.SOLIHULL)))
                .containsExactly("factors-child:out-of-range", "counts:unknown-domain");
    }

    private static DeathFactors entered(int deaths, Count... counts) {
        return Told.after(DeathFactors.enter(PANEL, new Entered(deaths, List.of(counts)), Samples.SOLIHULL));
    }
}
