package org.goldthread.reviews.chronology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Days within which an entry lies whose day is not known exactly, as days since 1970.
 *
 * @param from the earliest day that it can have been
 * @param until the latest
 */
public record Span(Integer from, Integer until) {

    /** The same days as few spans, in their order. */
    static List<Span> merged(List<Span> spans) {
        List<Span> sorted =
                spans.stream().sorted(Comparator.comparing(Span::from)).toList();
        List<Span> merged = new ArrayList<>();
        for (Span each : sorted) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || each.from() > last.until()) {
                merged.add(each);
            } else if (each.until() > last.until()) {
                merged.set(merged.size() - 1, new Span(last.from(), each.until()));
            }
        }
        return List.copyOf(merged);
    }
}
