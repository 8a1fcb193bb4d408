package org.goldthread.learning.framework;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the id that somebody probably meant. */
final class Suggestion {

    private Suggestion() {}

    /** " Did you mean 'west-midlands-police'?", or nothing where no id is near. */
    static String forWord(String written, Collection<String> known) {
        return nearest(written.toLowerCase(Locale.ROOT).replace(' ', '-'), known)
                .map(near -> ". Did you mean '" + near + "'?")
                .orElse("");
    }

    private static Optional<String> nearest(String written, Collection<String> known) {
        int furthest = Math.max(2, written.length() / 3);
        return known.stream()
                .filter(word -> edits(written, word) <= furthest || (word.contains(written) && written.length() > 3))
                .min(Comparator.comparingInt((String word) -> edits(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein distance. */
    private static int edits(String from, String to) {
        int[] before = new int[to.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] now = new int[to.length() + 1];
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int swap = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(swap, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[to.length()];
    }
}
