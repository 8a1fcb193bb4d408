package org.goldthread.profile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
final class DidYouMean {

    private static final int LISTED = 12;

    private DidYouMean() {}

    /** A sentence that proposes the nearest known word or, if none is near, lists the known ones. */
    static String orList(String written, Collection<String> known) {
        Optional<String> near = nearest(written, known);
        if (near.isPresent()) {
            return "Did you mean '" + near.get() + "'?";
        }
        if (known.isEmpty()) {
            return "There is none to refer to yet.";
        }
        String listed = String.join(", ", known.stream().limit(LISTED).toList());
        return "Use one of: " + listed + (known.size() > LISTED ? " and " + (known.size() - LISTED) + " more." : ".");
    }

    static Optional<String> nearest(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> isNear(written, word))
                .min(Comparator.comparingInt((String word) -> edits(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isNear(String written, String word) {
        int allowed = Math.max(1, Math.max(written.length(), word.length()) / 3);
        boolean similar = Math.abs(written.length() - word.length()) <= allowed && edits(written, word) <= allowed;
        return similar || (written.length() >= 4 && (word.startsWith(written) || word.endsWith("-" + written)));
    }

    /** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
    static int edits(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
