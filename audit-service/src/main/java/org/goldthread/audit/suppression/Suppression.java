package org.goldthread.audit.suppression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows of a table may be shown beside the table's total. A row with a number under the minimum is hidden (primary
 * suppression); none at all is no small number. What is hidden could be worked out as the total less what is shown, so
 * further rows are hidden, the smallest first, until what is hidden together has no small number itself (complementary
 * suppression).
 */
public final class Suppression {

    private Suppression() {}

    /**
     * The groups to show; none where even the total is under the minimum.
     *
     * @param sizes number of answers by group
     */
    public static Set<String> shown(Map<String, Integer> sizes, int minimum) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        sizes.forEach((group, size) -> rows.put(group, List.of(size)));
        return rows(rows, minimum);
    }

    /**
     * The rows to show, the smallest first; none where even their total has a number under the minimum.
     *
     * @param rows numbers by row, as many in each
     */
    public static Set<String> rows(Map<String, List<Integer>> rows, int minimum) {
        List<Map.Entry<String, List<Integer>>> bySize = new ArrayList<>(rows.entrySet().stream()
                .filter(row -> sum(row.getValue()) > 0)
                .sorted(Comparator.comparing((Map.Entry<String, List<Integer>> row) -> sum(row.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .toList());
        List<Integer> total = List.of();
        List<Integer> hidden = List.of();
        Set<String> shown = new LinkedHashSet<>();
        for (Map.Entry<String, List<Integer>> row : bySize) {
            total = plus(total, row.getValue());
            if (safe(row.getValue(), minimum)) {
                shown.add(row.getKey());
            } else {
                hidden = plus(hidden, row.getValue());
            }
        }
        if (!safe(total, minimum)) {
            return Set.of();
        }
        for (Map.Entry<String, List<Integer>> row : bySize) {
            if (!safe(hidden, minimum) && shown.remove(row.getKey())) {
                hidden = plus(hidden, row.getValue());
            }
        }
        return Collections.unmodifiableSet(shown);
    }

    /** Whether none of these numbers is small: each is none at all, or at least the minimum. */
    public static boolean safe(List<Integer> numbers, int minimum) {
        return numbers.stream().allMatch(number -> number == 0 || number >= minimum);
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Integer> plus(List<Integer> one, List<Integer> other) {
        List<Integer> both = new ArrayList<>(other);
        for (int i = 0; i < one.size(); i++) {
            both.set(i, both.get(i) + one.get(i));
        }
        return both;
    }
}
