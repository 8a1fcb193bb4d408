package org.goldthread.reviews.chronology.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.goldthread.kit.file.SentTable;

/** Rows of a CSV: comma, semicolon, tab or bar; UTF-8, UTF-16 or as Windows writes; titles above the headings. */
final class CsvRows implements RowSource {

    @Override
    public void read(InputStream content, Taker taker) throws IOException {
        String text = SentTable.text(content.readAllBytes());
        List<String> headings = List.of();
        int looked = 0;
        try (CsvReader<CsvRecord> csv = SentTable.rows(text, CsvRows::mayBeHeadings)) {
            for (CsvRecord line : csv) {
                List<String> cells = line.getFields();
                if (headings.isEmpty()) {
                    List<String> named = cells.stream().map(String::strip).toList();
                    if (taker.headings(named)) {
                        headings = named;
                    } else if (++looked >= HEADINGS_WITHIN) {
                        return;
                    }
                } else if (!taker.row(
                        new RawRow((int) line.getStartingLineNumber(), RowSource.under(headings, cells)))) {
                    return;
                }
            }
        } catch (CsvParseException broken) {
            throw new UnreadableFile(
                    "The CSV cannot be read: a quotation mark is opened and not closed, or a line has too many columns");
        }
    }

    private static boolean mayBeHeadings(String line) {
        return line.toLowerCase(Locale.ROOT).contains("date");
    }
}
