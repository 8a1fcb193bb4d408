package org.goldthread.learning.known;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * An earlier finding that is like one that is being worded, and why it is offered (R11): the themes that both have, and
 * the words that both use, the rarest first.
 */
public record Likeness(KnownFinding finding, List<String> themes, List<String> words) {

    private static final int SHOWN_WORDS = 5;
    private static final int FEWEST_WORDS = 2;
    private static final double A_THEME = 2.0;

    /**
     * Orders earlier findings by how much they share. A shared theme counts as two; a shared word counts more the fewer
     * findings use it: the logarithm of how many there are for each that has it. Without a theme in common two words are
     * needed, or all of them where fewer are looked for.
     *
     * @param looked stems that are looked for, with the words that they stand for
     * @param most how many are given back
     */
    static List<Likeness> among(
            Collection<KnownFinding> candidates, Collection<String> themes, Map<String, String> looked, int most) {
        Map<String, Integer> having = new HashMap<>();
        candidates.forEach(each -> each.words().forEach(word -> having.merge(word, 1, Integer::sum)));
        ToDoubleFunction<String> weight =
                word -> Math.log(1.0 + (double) candidates.size() / having.getOrDefault(word, 1));
        List<Scored> scored = new ArrayList<>();
        for (KnownFinding candidate : candidates) {
            List<String> sharedThemes =
                    candidate.themes().stream().filter(themes::contains).toList();
            Set<String> words = candidate.words();
            List<String> shared = looked.keySet().stream()
                    .filter(words::contains)
                    .sorted(Comparator.comparingDouble(weight).reversed())
                    .toList();
            if (sharedThemes.isEmpty() && shared.size() < Math.min(FEWEST_WORDS, Math.max(1, looked.size()))) {
                continue;
            }
            double score = sharedThemes.size() * A_THEME
                    + shared.stream().mapToDouble(weight).sum();
            scored.add(new Scored(
                    new Likeness(
                            candidate,
                            sharedThemes,
                            shared.stream()
                                    .limit(SHOWN_WORDS)
                                    .map(stem -> looked.getOrDefault(stem, stem))
                                    .toList()),
                    score));
        }
        return scored.stream()
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(each -> each.likeness().finding().agreedOn(), Comparator.reverseOrder())
                        .thenComparing(each -> each.likeness().finding().id()))
                .limit(most)
                .map(Scored::likeness)
                .toList();
    }

    private record Scored(Likeness likeness, double score) {}
}
