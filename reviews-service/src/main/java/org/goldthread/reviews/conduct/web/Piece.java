package org.goldthread.reviews.conduct.web;

import java.util.List;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Row;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A part of a section's page: heading, words, then rows or a table, then what can be done.
 *
 * @param empty what an empty part says; null where it has something
 * @param next what to do about it
 * @param button the main thing that can be done; null for none
 */
public record Piece(
        @Nullable String heading,
        List<String> words,
        List<Row> rows,
        @Nullable Grid grid,
        @Nullable String empty,
        @Nullable String next,
        @Nullable Link button,
        List<Link> links) {

    public Piece {
        words = List.copyOf(words);
        rows = List.copyOf(rows);
        links = List.copyOf(links);
    }

    /** A table; on a telephone each row becomes a card. */
    public record Grid(String caption, List<String> heads, List<List<Cell>> lines) {
        public Grid {
            heads = List.copyOf(heads);
            lines = List.copyOf(lines);
        }
    }

    /** A cell: words, with a link or a tag. */
    public record Cell(
            String words, @Nullable String href, @Nullable Tag tag) {

        public static Cell of(@Nullable String words) {
            return new Cell(words == null ? "" : words, null, null);
        }

        public static Cell link(String words, String href) {
            return new Cell(words, href, null);
        }

        public static Cell tag(Tag tag) {
            return new Cell("", null, tag);
        }
    }

    public static Piece of(@Nullable String heading, String... words) {
        return new Piece(heading, List.of(words), List.of(), null, null, null, null, List.of());
    }

    public Piece rows(List<Row> more) {
        return new Piece(heading, words, more, grid, empty, next, button, links);
    }

    /** The table, or what an empty one says. */
    public Piece grid(Grid table, String nothing, @Nullable String whatNext) {
        return table.lines().isEmpty()
                ? new Piece(heading, words, rows, null, nothing, whatNext, button, links)
                : new Piece(heading, words, rows, table, null, null, button, links);
    }

    public Piece nothing(String nothing, @Nullable String whatNext) {
        return new Piece(heading, words, rows, grid, nothing, whatNext, button, links);
    }

    public Piece button(@Nullable Link to) {
        return new Piece(heading, words, rows, grid, empty, next, to, links);
    }

    public Piece links(List<Link> more) {
        return new Piece(heading, words, rows, grid, empty, next, button, more);
    }
}
