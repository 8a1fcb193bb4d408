package org.goldthread.audit.agreement;

import java.util.Optional;

/**
 * Cohen's weighted kappa of two raters, with the large-sample standard error of Fleiss, Cohen and Everitt (1969).
 *
 * @param kappa 1 for full agreement, 0 for what chance alone would give
 * @param error the standard error
 * @param cases number of cases that both graded
 */
public record WeightedKappa(double kappa, double error, int cases) {

    private static final double NORMAL_95 = 1.959963984540054;

    /**
     * Of a square table.
     *
     * @param table number of cases by the grade of one rater (row) and of the other (column)
     * @return nothing where chance alone would give full agreement, such as when both always gave one and the same grade
     */
    public static Optional<WeightedKappa> of(int[][] table, Weighting weighting) {
        int steps = table.length;
        int cases = 0;
        double[] rows = new double[steps];
        double[] columns = new double[steps];
        for (int i = 0; i < steps; i++) {
            for (int j = 0; j < steps; j++) {
                cases += table[i][j];
                rows[i] += table[i][j];
                columns[j] += table[i][j];
            }
        }
        if (cases == 0) {
            return Optional.empty();
        }
        for (int i = 0; i < steps; i++) {
            rows[i] /= cases;
            columns[i] /= cases;
        }
        double[] alongRow = new double[steps];
        double[] alongColumn = new double[steps];
        double observed = 0;
        double chance = 0;
        for (int i = 0; i < steps; i++) {
            for (int j = 0; j < steps; j++) {
                double weight = weighting.weight(i, j, steps);
                observed += weight * table[i][j] / cases;
                chance += weight * rows[i] * columns[j];
                alongRow[i] += weight * columns[j];
                alongColumn[j] += weight * rows[i];
            }
        }
        if (1 - chance < 1e-12) {
            return Optional.empty();
        }
        double kappa = (observed - chance) / (1 - chance);
        double spread = 0;
        for (int i = 0; i < steps; i++) {
            for (int j = 0; j < steps; j++) {
                double off = weighting.weight(i, j, steps) - (alongRow[i] + alongColumn[j]) * (1 - kappa);
                spread += (double) table[i][j] / cases * off * off;
            }
        }
        double mean = kappa - chance * (1 - kappa);
        double variance = (spread - mean * mean) / (cases * (1 - chance) * (1 - chance));
        return Optional.of(new WeightedKappa(kappa, Math.sqrt(Math.max(0, variance)), cases));
    }

    /** The lower end of the 95 % confidence interval. */
    public double low() {
        return Math.max(-1, kappa - NORMAL_95 * error);
    }

    /** The upper end of the 95 % confidence interval. */
    public double high() {
        return Math.min(1, kappa + NORMAL_95 * error);
    }
}
