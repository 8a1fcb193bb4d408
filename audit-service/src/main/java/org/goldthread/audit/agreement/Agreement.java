package org.goldthread.audit.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far two raters agree on the cases that both graded.
 *
 * @param cases that both graded
 * @param same of these, with the same grade
 * @param near of these, the same or one step apart
 * @param linear nothing where there are too few cases, or no differences to compare
 * @param tooFew whether there are fewer cases than the profile asks for
 * @param uniform whether there are enough, but no two different grades among them
 */
public record Agreement(
        String one,
        String other,
        int cases,
        int same,
        int near,
        @Nullable WeightedKappa linear,
        @Nullable WeightedKappa quadratic,
        boolean tooFew,
        boolean uniform) {

    /** The two grades of a case as steps of the scale, best first, from 0. */
    public record Pair(int one, int other) {}

    /**
     * Of two raters.
     *
     * @param steps number of grades of the scale
     * @param fewest cases that there have to be for agreement to be said
     */
    public static Agreement of(String one, String other, List<Pair> pairs, int steps, int fewest) {
        int[][] table = new int[steps][steps];
        int same = 0;
        int near = 0;
        for (Pair pair : pairs) {
            table[pair.one()][pair.other()]++;
            int apart = Math.abs(pair.one() - pair.other());
            same += apart == 0 ? 1 : 0;
            near += apart <= 1 ? 1 : 0;
        }
        boolean tooFew = pairs.size() < fewest;
        WeightedKappa linear =
                tooFew ? null : WeightedKappa.of(table, Weighting.LINEAR).orElse(null);
        WeightedKappa quadratic =
                tooFew ? null : WeightedKappa.of(table, Weighting.QUADRATIC).orElse(null);
        return new Agreement(
                one, other, pairs.size(), same, near, linear, quadratic, tooFew, !tooFew && linear == null);
    }

    /** "strong", "moderate" ... are conventions; the interval says more. Whether it tells agreement from chance. */
    public boolean beyondChance() {
        return linear != null && linear.low() > 0;
    }
}
