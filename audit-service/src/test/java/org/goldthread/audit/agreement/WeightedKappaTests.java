package org.goldthread.audit.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Weighted kappa")
class WeightedKappaTests {

    /**
     * SAS/STAT User's Guide, PROC FREQ, "Agreement Study": 88 patients rated by two dermatologists. Its results:
     * weighted kappa 0.5082, ASE 0.0655, 95 % limits 0.3798 and 0.6366 (linear weights).
     */
    private static final int[][] DERMATOLOGISTS = {{10, 4, 1, 0}, {5, 10, 12, 2}, {2, 4, 12, 5}, {0, 2, 6, 13}};

    /**
     * R package vcd, data set SexualFun (Hout, Duncan and Sobel 1987; Agresti): 91 couples. Kappa(SexualFun) gives
     * weighted kappa 0.2374, ASE 0.0783 (linear weights).
     */
    private static final int[][] COUPLES = {{7, 7, 2, 3}, {2, 8, 3, 7}, {1, 5, 4, 9}, {2, 8, 9, 14}};

    /** R package irr, data set anxiety, raters 1 and 2: kappa2(anxiety[, 1:2], "squared") gives 0.297. */
    private static final int[] FIRST = {3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3};

    private static final int[] SECOND = {3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4};

    private static WeightedKappa kappa(int[][] table, Weighting weighting) {
        return WeightedKappa.of(table, weighting).orElseThrow();
    }

    @Test
    @DisplayName("with linear weights is what SAS publishes for its skin conditions, interval included")
    void sas() {
        WeightedKappa found = kappa(DERMATOLOGISTS, Weighting.LINEAR);

        assertThat(found.kappa()).isCloseTo(0.5082, within(0.00005));
        assertThat(found.error()).isCloseTo(0.0655, within(0.00005));
        assertThat(found.low()).isCloseTo(0.3798, within(0.00005));
        assertThat(found.high()).isCloseTo(0.6366, within(0.00005));
        assertThat(found.cases()).isEqualTo(88);
    }

    @Test
    @DisplayName("with linear weights is what R's vcd publishes for its couples")
    void vcd() {
        WeightedKappa found = kappa(COUPLES, Weighting.LINEAR);

        assertThat(found.kappa()).isCloseTo(0.2374, within(0.00005));
        assertThat(found.error()).isCloseTo(0.0783, within(0.00005));
    }

    @Test
    @DisplayName("with quadratic weights is what R's irr publishes for its anxious patients")
    void irr() {
        int[][] table = new int[6][6];
        for (int i = 0; i < FIRST.length; i++) {
            table[FIRST[i] - 1][SECOND[i] - 1]++;
        }

        assertThat(kappa(table, Weighting.QUADRATIC).kappa()).isCloseTo(0.297, within(0.0005));
    }

    @Test
    @DisplayName("is 1 where all grades are the same, and symmetric between the raters")
    void ends() {
        int[][] same = {{4, 0, 0}, {0, 5, 0}, {0, 0, 6}};
        int[][] turned = new int[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                turned[j][i] = DERMATOLOGISTS[i][j];
            }
        }

        assertThat(kappa(same, Weighting.LINEAR).kappa()).isCloseTo(1, within(1e-12));
        assertThat(kappa(same, Weighting.LINEAR).error()).isCloseTo(0, within(1e-9));
        assertThat(kappa(turned, Weighting.QUADRATIC).kappa())
                .isCloseTo(kappa(DERMATOLOGISTS, Weighting.QUADRATIC).kappa(), within(1e-12));
    }

    @Test
    @DisplayName("is not said where both raters gave one grade only, or where there are too few cases")
    void nothingToSay() {
        assertThat(WeightedKappa.of(new int[][] {{9, 0}, {0, 0}}, Weighting.LINEAR))
                .isEmpty();
        assertThat(WeightedKappa.of(new int[2][2], Weighting.LINEAR)).isEmpty();

        Agreement few = Agreement.of("police", "health", pairs(4), 4, 10);
        assertThat(few.tooFew()).isTrue();
        assertThat(few.linear()).isNull();
        assertThat(few.same()).isEqualTo(2);
        assertThat(few.near()).isEqualTo(4);

        Agreement enough = Agreement.of("police", "health", pairs(12), 4, 10);
        assertThat(enough.tooFew()).isFalse();
        assertThat(enough.quadratic()).isNotNull();

        List<Agreement.Pair> alike = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            alike.add(new Agreement.Pair(1, 1));
        }
        assertThat(Agreement.of("police", "health", alike, 4, 10).uniform()).isTrue();
    }

    private static List<Agreement.Pair> pairs(int number) {
        List<Agreement.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            pairs.add(new Agreement.Pair(i % 4, i % 2 == 0 ? i % 4 : Math.max(0, i % 4 - 1)));
        }
        return pairs;
    }
}
