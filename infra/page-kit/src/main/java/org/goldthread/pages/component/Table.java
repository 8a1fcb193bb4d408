package org.goldthread.pages.component;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of words.
 *
 * @param caption says what the table shows; nothing only where a heading just above says it
 * @param headed whether the first cell of each row is that row's heading
 */
public record Table(
        @Nullable Part caption,
        List<Part> head,
        List<List<Part>> rows,
        boolean headed,
        String classes,
        Map<String, String> attributes) {

    public Table {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        attributes = Map.copyOf(attributes);
    }

    public static Table of(Object caption, List<?> head, List<? extends List<?>> rows) {
        return new Table(
                Part.of(caption).classes("govuk-table__caption--m"),
                head.stream().map(Part::of).toList(),
                rows.stream().map(row -> row.stream().map(Part::of).toList()).toList(),
                false,
                "",
                Map.of());
    }

    /** A row made of whatever templates and controllers have at hand. */
    public static List<Part> row(Object... cells) {
        return Arrays.stream(cells).map(Part::of).toList();
    }

    public Table firstCellIsHeading() {
        return new Table(caption, head, rows, true, classes, attributes);
    }
}
