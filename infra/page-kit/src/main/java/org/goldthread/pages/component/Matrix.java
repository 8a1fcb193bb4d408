package org.goldthread.pages.component;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Agencies down, steps across, a state in words in every cell.
 *
 * @param caption what it shows, also the name of the area that scrolls on small screens
 * @param corner what stands in the rows: "Agency"
 */
public record Matrix(String caption, String corner, List<String> steps, List<Line> lines) {

    /** One agency. */
    public record Line(Part heading, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        public static Line of(Object heading, List<Cell> cells) {
            return new Line(Part.of(heading), cells);
        }
    }

    /** One state; nothing to link to is fine, nothing to say is shown as a dash with words for screen readers. */
    public record Cell(
            @Nullable Tag tag,
            @Nullable String words,
            @Nullable String href) {

        public static Cell of(Tag tag, String href) {
            return new Cell(tag, null, href);
        }

        /** A number or words without a tag. */
        public static Cell words(String words, @Nullable String href) {
            return new Cell(null, words, href);
        }

        public static Cell nothing() {
            return new Cell(null, null, null);
        }
    }

    public Matrix {
        steps = List.copyOf(steps);
        lines = List.copyOf(lines);
    }
}
