package org.goldthread.audit.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shares a number among groups in proportion to their sizes (Hamilton's method of largest remainders). */
final class Allocation {

    private Allocation() {}

    private record Part(String name, int size, long remainder) {}

    /**
     * How many each group gets; in all exactly {@code number}.
     *
     * @param number at most the sum of the sizes
     */
    static Map<String, Integer> byLargestRemainder(Map<String, Integer> sizes, int number) {
        long all = sizes.values().stream().mapToLong(Integer::longValue).sum();
        Map<String, Integer> shares = new TreeMap<>();
        List<Part> parts = new ArrayList<>();
        int given = 0;
        for (Map.Entry<String, Integer> group : sizes.entrySet()) {
            long product = (long) number * group.getValue();
            int whole = (int) (product / all);
            shares.put(group.getKey(), whole);
            given += whole;
            parts.add(new Part(group.getKey(), group.getValue(), product % all));
        }
        parts.sort(Comparator.comparingLong(Part::remainder)
                .thenComparingInt(Part::size)
                .reversed()
                .thenComparing(Part::name));
        for (Part part : parts.subList(0, number - given)) {
            shares.merge(part.name(), 1, Integer::sum);
        }
        return shares;
    }
}
