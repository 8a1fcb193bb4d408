package org.goldthread.reviews.chronology.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goldthread.kit.file.FileType;

/** Gives the rows of a file one by one. */
interface RowSource {

    /** How far down a file its headings may stand, below titles and empty lines. */
    int HEADINGS_WITHIN = 15;

    /** Takes rows; the headings are known before the first. */
    interface Taker {
        /** True if these may be the headings of a chronology. */
        boolean headings(List<String> headings);

        /** False to stop. */
        boolean row(RawRow row);
    }

    /**
     * Reads the file to its end, or until the taker stops.
     *
     * @throws UnreadableFile if it cannot be read as what it is
     */
    void read(InputStream content, Taker taker) throws IOException;

    static RowSource of(FileType type) {
        return switch (type) {
            case XLSX -> new SheetRows();
            case JSON -> new JsonRows();
            default -> new CsvRows();
        };
    }

    /** Cells under their headings; what stands under no heading is left out. */
    static Map<String, String> under(List<String> headings, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(headings.size(), cells.size()); i++) {
            if (!headings.get(i).isBlank()) {
                row.putIfAbsent(headings.get(i), cells.get(i));
            }
        }
        return row;
    }

    /** A file that is not what it seems; the sentence is for the person who sent it. */
    final class UnreadableFile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableFile(String sentence) {
            super(sentence, null, false, false);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }
}
