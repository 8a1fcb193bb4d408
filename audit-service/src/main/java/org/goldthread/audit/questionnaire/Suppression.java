package org.goldthread.audit.questionnaire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which groups of a table may be shown beside the table's total. A group under the minimum is hidden (primary
 * suppression). What is hidden could be worked out as the total less what is shown, so further groups are hidden, the
 * smallest first, until what is hidden together has at least the minimum itself (complementary suppression).
 */
final class Suppression {

    private Suppression() {}

    /**
     * The groups to show; none where even the total is under the minimum.
     *
     * @param sizes number of answers by group
     */
    static Set<String> shown(Map<String, Integer> sizes, int minimum) {
        int total = sizes.values().stream().mapToInt(Integer::intValue).sum();
        if (total < minimum) {
            return Set.of();
        }
        List<Map.Entry<String, Integer>> bySize = new ArrayList<>(sizes.entrySet().stream()
                .filter(group -> group.getValue() > 0)
                .sorted(Comparator.comparing((Map.Entry<String, Integer> group) -> group.getValue())
                        .thenComparing(Map.Entry::getKey))
                .toList());
        int hidden = 0;
        Set<String> shown = new LinkedHashSet<>();
        for (Map.Entry<String, Integer> group : bySize) {
            boolean small = group.getValue() < minimum;
            boolean toCover = hidden > 0 && hidden < minimum;
            if (small || toCover) {
                hidden += group.getValue();
            } else {
                shown.add(group.getKey());
            }
        }
        return shown;
    }
}
