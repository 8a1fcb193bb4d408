package org.goldthread.reviews.chronology.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the headings of a file were taken to mean, to be shown before anything is handed in.
 *
 * @param columns in the file's order
 */
public record Headings(List<Taken> columns) {

    /**
     * One heading.
     *
     * @param heading as the file has it
     * @param column the name of the {@link Column} that it was taken for; null where it is not used
     */
    public record Taken(String heading, @Nullable String column) {}

    public Headings {
        columns = List.copyOf(columns);
    }

    /** Reads headings: exact names first, so that "Date" is the date even where "Date of birth" stands before it. */
    static Headings of(Collection<String> headings) {
        Map<String, @Nullable Column> found = new LinkedHashMap<>();
        headings.forEach(heading -> found.put(heading, null));
        Set<Column> free = EnumSet.allOf(Column.class);
        headings.forEach(heading -> Column.named(heading).filter(free::remove).ifPresent(c -> found.put(heading, c)));
        headings.forEach(heading -> {
            if (found.get(heading) == null && !isBirth(heading)) {
                Column.like(heading).stream().filter(free::remove).findFirst().ifPresent(c -> found.put(heading, c));
            }
        });
        List<Taken> taken = new ArrayList<>();
        found.forEach((heading, column) -> taken.add(new Taken(heading, column == null ? null : column.name())));
        return new Headings(taken);
    }

    private static boolean isBirth(String heading) {
        String small = heading.toLowerCase(java.util.Locale.ROOT);
        return small.contains("birth") || small.contains("dob");
    }

    /** A chronology has at least a date and what happened. */
    boolean suffices() {
        return has(Column.DATE) && has(Column.EVENT);
    }

    boolean has(Column column) {
        return columns.stream().anyMatch(taken -> column.name().equals(taken.column()));
    }

    /** A row's cells under the columns that they belong to. */
    Map<Column, String> sorted(Map<String, String> cells) {
        Map<Column, String> sorted = new java.util.EnumMap<>(Column.class);
        for (Taken taken : columns) {
            String cell = cells.get(taken.heading());
            if (taken.column() != null && cell != null && !cell.isBlank()) {
                sorted.put(Column.valueOf(taken.column()), cell.strip());
            }
        }
        return sorted;
    }
}
