package org.goldthread.reviews.chronology;

import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A row that was not taken, so that it can be given back to be corrected.
 *
 * @param cells in the file's order, without what tells who somebody is
 */
public record RefusedRow(@BsonId String id, UUID version, Integer row, List<Cell> cells) {

    /** A cell under its heading. */
    public record Cell(String heading, String words) {}

    public RefusedRow {
        cells = cells == null ? List.of() : List.copyOf(cells);
    }

    /** What stands under a heading; empty where nothing does. */
    public String under(String heading) {
        return cells.stream()
                .filter(cell -> cell.heading().equals(heading))
                .map(Cell::words)
                .findFirst()
                .orElse("");
    }
}
