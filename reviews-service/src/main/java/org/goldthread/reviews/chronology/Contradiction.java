package org.goldthread.reviews.chronology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goldthread.kit.Ids;

/**
 * Two agencies tell the same contact differently. The same contact is what both call by the same reference; nothing is
 * guessed from wording. It contradicts where no day fits both, or where both give an outcome and the outcomes differ.
 *
 * @param shared the reference as it is compared
 * @param entries those that have the reference, in order
 */
public record Contradiction(String shared, List<ChronologyEntry> entries, boolean dates, boolean outcomes) {

    public Contradiction {
        entries = List.copyOf(entries);
    }

    /** Finds them among all entries with a reference. */
    static List<Contradiction> among(List<ChronologyEntry> withReference) {
        Map<String, List<ChronologyEntry>> same = new LinkedHashMap<>();
        withReference.forEach(entry -> same.computeIfAbsent(
                        Objects.requireNonNullElse(entry.shared(), ""), shared -> new ArrayList<>())
                .add(entry));
        List<Contradiction> found = new ArrayList<>();
        same.forEach((shared, entries) -> {
            boolean dates = differ(entries, Contradiction::daysDiffer);
            boolean outcomes = differ(entries, Contradiction::outcomesDiffer);
            if (dates || outcomes) {
                found.add(new Contradiction(shared, entries, dates, outcomes));
            }
        });
        return found;
    }

    /** How two entries are compared. */
    private interface Compared {
        boolean differ(ChronologyEntry one, ChronologyEntry other);
    }

    /** Some pair of different agencies differs, and no entry of one agrees with any of the other. */
    private static boolean differ(List<ChronologyEntry> entries, Compared compared) {
        Map<String, List<ChronologyEntry>> byAgency = entries.stream()
                .collect(Collectors.groupingBy(ChronologyEntry::agency, LinkedHashMap::new, Collectors.toList()));
        List<List<ChronologyEntry>> agencies = List.copyOf(byAgency.values());
        for (int i = 0; i < agencies.size(); i++) {
            for (int j = i + 1; j < agencies.size(); j++) {
                if (noneAgrees(agencies.get(i), agencies.get(j), compared)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean noneAgrees(List<ChronologyEntry> one, List<ChronologyEntry> other, Compared compared) {
        return one.stream().allMatch(mine -> other.stream().allMatch(theirs -> compared.differ(mine, theirs)));
    }

    private static boolean daysDiffer(ChronologyEntry one, ChronologyEntry other) {
        return one.when().earliest().isAfter(other.when().latest())
                || other.when().earliest().isAfter(one.when().latest());
    }

    private static boolean outcomesDiffer(ChronologyEntry one, ChronologyEntry other) {
        String mine = one.outcome();
        String theirs = other.outcome();
        return mine != null && theirs != null && !plain(mine).equals(plain(theirs));
    }

    private static String plain(String outcome) {
        return outcome.toLowerCase(Locale.UK)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** The reference as its first agency writes it. */
    public String reference() {
        return Objects.requireNonNullElse(entries.get(0).reference(), shared);
    }

    /** What is said about it in one go; another version of a chronology that says otherwise makes another id. */
    public UUID fingerprint() {
        return Ids.from(
                "contradiction",
                entries.stream()
                        .map(entry -> entry.agency()
                                + entry.day()
                                + entry.precision()
                                + Objects.requireNonNullElse(entry.outcome(), ""))
                        .collect(Collectors.joining("|")));
    }
}
