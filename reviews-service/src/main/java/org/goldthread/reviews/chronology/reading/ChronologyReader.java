package org.goldthread.reviews.chronology.reading;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goldthread.kit.Text;
import org.goldthread.kit.file.FileType;
import org.goldthread.kit.wording.Identities;
import org.goldthread.kit.wording.NamesAtHand;
import org.jspecify.annotations.Nullable;

/** Reads a chronology and keeps its good rows, whatever is wrong with the others. */
public final class ChronologyReader {

    /** The most rows that one file may have. */
    public static final int MOST_ROWS = 50_000;

    /** The most columns that one file may have. */
    static final int MOST_COLUMNS = 200;

    private static final int LONGEST_HEADING = 200;

    /** What is done with the rows. */
    public interface Taking {
        void good(Happened entry);

        /**
         * A row that is not taken.
         *
         * @param cells as the file has them, without what tells who somebody is
         */
        void refused(int row, List<RowProblem> problems, Map<String, String> cells);
    }

    /**
     * What came of a file.
     *
     * @param headings null where none were found
     * @param problem about the whole file; null where there is none
     */
    public record Result(
            @Nullable Headings headings,
            int good,
            int refused,
            @Nullable String problem) {}

    private final LocalDate today;

    public ChronologyReader(LocalDate today) {
        this.today = today;
    }

    public Result read(InputStream content, FileType type, Taking taking) throws IOException {
        Rows rows = new Rows(new RowReader(today), taking);
        String broken = null;
        try {
            RowSource.of(type).read(content, rows);
        } catch (RowSource.UnreadableFile unreadable) {
            broken = unreadable.sentence();
        }
        return new Result(rows.headings, rows.good, rows.refused, broken == null ? rows.problem() : broken);
    }

    private static final class Rows implements RowSource.Taker {

        private final RowReader reader;
        private final Taking taking;
        private @Nullable Headings headings;
        private int last;
        private int good;
        private int refused;
        private boolean tooMany;

        Rows(RowReader reader, Taking taking) {
            this.reader = reader;
            this.taking = taking;
        }

        @Override
        public boolean headings(List<String> named) {
            List<String> names = named.stream().filter(name -> !name.isBlank()).toList();
            if (names.size() > MOST_COLUMNS) {
                throw new RowSource.UnreadableFile("The file has more than " + MOST_COLUMNS + " columns");
            }
            Headings read = Headings.of(names);
            if (read.suffices()) {
                names.forEach(Rows::check);
                headings = read;
            }
            return headings != null;
        }

        /** Headings are kept and shown, whether their column is used or not. */
        private static void check(String heading) {
            if (heading.length() > LONGEST_HEADING
                    || Text.hasForbiddenCharacters(heading)
                    || !Identities.in(heading).isEmpty()
                    || !NamesAtHand.in(heading).isEmpty()) {
                throw new RowSource.UnreadableFile("A heading is longer than " + LONGEST_HEADING
                        + " characters, or tells who somebody is: name each column by what stands in it");
            }
        }

        @Override
        public boolean row(RawRow row) {
            Headings known = headings;
            if (known == null || row.isBlank()) {
                return true;
            }
            if (good + refused == MOST_ROWS) {
                tooMany = true;
                return false;
            }
            last = Math.max(row.number(), last + 1); // a damaged sheet may say the same number twice
            RowReader.Read read = reader.read(last, known.sorted(row.cells()));
            if (read.entry() == null) {
                refused++;
                Map<String, String> harmless = new java.util.LinkedHashMap<>();
                row.cells()
                        .forEach((heading, cell) ->
                                harmless.put(heading, NamesAtHand.without(Identities.without(cell))));
                taking.refused(last, read.problems(), harmless);
            } else {
                good++;
                taking.good(read.entry());
            }
            return true;
        }

        @Nullable
        String problem() {
            if (headings == null) {
                return "No headings of a chronology were found: it needs at least a column for the date and one for what"
                        + " happened, named so in the first rows";
            }
            if (tooMany) {
                return "The file has more than 50,000 rows: send it in parts";
            }
            return good + refused == 0 ? "The file has headings and no rows below them" : null;
        }
    }

    /** Which columns there are, for help on pages: field and words. */
    public static Map<String, String> columns() {
        Map<String, String> all = new TreeMap<>();
        for (Column column : Column.values()) {
            all.put(column.field(), column.words());
        }
        return all;
    }
}
