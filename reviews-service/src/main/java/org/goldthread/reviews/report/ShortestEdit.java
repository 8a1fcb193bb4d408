package org.goldthread.reviews.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shortest way from one list of words or paragraphs to another (E. W. Myers, "An O(ND) difference algorithm and its
 * variations", 1986). It is looked for up to {@value #MOST_CHANGES} changes; two that have less in common are given up,
 * so that the work grows with the length of the texts and not with its square.
 */
final class ShortestEdit {

    /** Changes in one stretch after which nobody reads them one by one. */
    static final int MOST_CHANGES = 700;

    private final int[] before;
    private final int[] after;
    private long steps;

    ShortestEdit(List<String> before, List<String> after) {
        Map<String, Integer> numbers = new HashMap<>();
        this.before = numbered(before, numbers);
        this.after = numbered(after, numbers);
    }

    private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
        return words.stream()
                .mapToInt(word -> numbers.computeIfAbsent(word, any -> numbers.size()))
                .toArray();
    }

    /** A stretch that both have. */
    record Same(int before, int after, int length) {}

    /** How often two were compared, or a way was taken. */
    long steps() {
        return steps;
    }

    /** What both have, in order; empty where they have too little in common. */
    Optional<List<Same>> same() {
        int most = Math.min(before.length + after.length, MOST_CHANGES);
        int[] furthest = new int[2 * most + 3];
        List<int[]> ways = new ArrayList<>();
        for (int changes = 0; changes <= most; changes++) {
            ways.add(java.util.Arrays.copyOfRange(furthest, most + 1 - changes, most + 2 + changes));
            for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
                int at = most + 1 + diagonal;
                int x = down(diagonal, changes, furthest[at - 1], furthest[at + 1])
                        ? furthest[at + 1]
                        : furthest[at - 1] + 1;
                x = along(x, x - diagonal);
                furthest[at] = x;
                if (x >= before.length && x - diagonal >= after.length) {
                    return Optional.of(back(ways));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the way comes from adding a word rather than from leaving one out. */
    private static boolean down(int diagonal, int changes, int left, int right) {
        return diagonal == -changes || (diagonal != changes && left < right);
    }

    private int along(int from, int fromAfter) {
        int x = from;
        int y = fromAfter;
        steps++;
        while (x < before.length && y < after.length && before[x] == after[y]) {
            x++;
            y++;
            steps++;
        }
        return x;
    }

    private List<Same> back(List<int[]> ways) {
        List<Same> found = new ArrayList<>();
        int x = before.length;
        int y = after.length;
        for (int changes = ways.size() - 1; changes > 0; changes--) {
            int[] furthest = ways.get(changes); // as it was before this many changes: its middle is the diagonal 0
            int diagonal = x - y;
            int at = changes + diagonal;
            int left = at > 0 ? furthest[at - 1] : -1;
            int right = at + 1 < furthest.length ? furthest[at + 1] : -1;
            int previous = down(diagonal, changes, left, right) ? diagonal + 1 : diagonal - 1;
            int fromX = furthest[changes + previous];
            int fromY = fromX - previous;
            int startX = previous > diagonal ? fromX : fromX + 1;
            int startY = startX - diagonal;
            add(found, startX, startY, x - startX);
            x = fromX;
            y = fromY;
        }
        add(found, 0, 0, x);
        java.util.Collections.reverse(found);
        return found;
    }

    private static void add(List<Same> found, int before, int after, int length) {
        if (length > 0) {
            found.add(new Same(before, after, length));
        }
    }
}
