package org.goldthread.reviews.chronology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import org.goldthread.kit.store.Page;
import org.goldthread.reviews.chronology.StandingChronologies.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * All agencies' chronologies of a review as one: each version is read in its own order and the lists are merged, so
 * that what a page costs grows with the number of agencies and not with that of events.
 */
@Service
public class MergedChronology {

    private static final int KEPT = 50;

    /** So many entries of an agency are read beyond its share of a page. */
    private static final int SPARE = 3;

    private final Chronologies chronologies;

    /** Versions never change, so what was found among the same ones is found again. */
    private final Map<List<UUID>, List<Contradiction>> found =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<List<UUID>, List<Contradiction>> eldest) {
                    return size() > KEPT;
                }
            });

    public MergedChronology(Chronologies chronologies) {
        this.chronologies = chronologies;
    }

    /**
     * A part of the merged list, by date.
     *
     * @param after the place of the entry before; null for the start
     */
    public Page<ChronologyEntry> page(
            List<Standing> standing, ChronologyQuery query, @Nullable String after, int size) {
        if (query.asksInVain()) {
            return new Page<>(List.of(), null);
        }
        List<MergedLine> lines = standing.stream()
                .filter(one -> query.agency() == null || query.agency().equals(one.agency()))
                .map(one -> new MergedLine(
                        chronologies, one.version(), query, after, size / Math.max(1, standing.size()) + SPARE))
                .toList();
        PriorityQueue<Head> heads = new PriorityQueue<>();
        lines.forEach(line -> Head.of(line).ifPresent(heads::add));
        List<ChronologyEntry> merged = new ArrayList<>();
        for (Head first = heads.poll(); first != null && merged.size() <= size; first = heads.poll()) {
            merged.add(first.entry());
            Head.of(first.line()).ifPresent(heads::add);
        }
        return Page.of(merged, size, ChronologyEntry::place);
    }

    /** The entry of a line that comes next in the merged list, unless another line's comes before it. */
    private record Head(ChronologyEntry entry, MergedLine line) implements Comparable<Head> {

        static Optional<Head> of(MergedLine line) {
            ChronologyEntry next = line.next();
            return next == null ? Optional.empty() : Optional.of(new Head(next, line));
        }

        @Override
        public int compareTo(Head other) {
            return entry.place().compareTo(other.entry.place());
        }
    }

    public long count(List<Standing> standing, ChronologyQuery query) {
        if (query.asksInVain()) {
            return 0;
        }
        return standing.stream()
                .filter(one -> query.agency() == null || query.agency().equals(one.agency()))
                .mapToLong(one -> chronologies.count(one.version(), query))
                .sum();
    }

    /** Every agency's gaps, by date. */
    public List<Gap> gaps(List<Standing> standing, int longerThan) {
        return standing.stream()
                .flatMap(one -> chronologies.find(one.version()).stream()
                        .flatMap(version -> Gap.of(
                                one.agency(), version.days(), version.spans(), one.from(), one.until(), longerThan)
                                .stream()))
                .sorted(Comparator.comparing(Gap::from).thenComparing(Gap::agency))
                .toList();
    }

    public List<Contradiction> contradictions(List<Standing> standing) {
        List<UUID> versions = standing.stream().map(Standing::version).sorted().toList();
        return found.computeIfAbsent(versions, these -> {
            List<ChronologyEntry> shared = new ArrayList<>();
            these.forEach(version -> shared.addAll(chronologies.shared(version)));
            shared.sort(Comparator.comparing(ChronologyEntry::place));
            return Contradiction.among(shared);
        });
    }
}
