package org.goldthread.profile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The lines of a table of comma-separated values (RFC 4180) that are not blank. */
final class CsvLines {

    private CsvLines() {}

    /**
     * One line of a table.
     *
     * @param line line of the file on which it begins, from 1
     * @param fields its fields, without the spaces around them
     */
    record Line(int line, List<String> fields) {
        Line {
            fields = fields.stream().map(String::strip).toList();
        }

        boolean isBlank() {
            return fields.stream().allMatch(String::isEmpty);
        }
    }

    /**
     * A byte-order mark is skipped; a quote that is never closed runs to the end.
     *
     * @throws CsvParseException where a field goes on after its closing quotation mark
     */
    static List<Line> read(String text) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            return csv.stream()
                    .map(row -> new Line((int) row.getStartingLineNumber(), row.getFields()))
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
