package org.goldthread.reviews.chronology.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of a CSV: comma, semicolon, tab or bar; UTF-8, UTF-16 or as Windows writes; titles above the headings. */
final class CsvRows implements RowSource {

    @Override
    public void read(InputStream content, Taker taker) throws IOException {
        String text = text(content.readAllBytes());
        List<String> headings = List.of();
        int looked = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
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
            throw new UnreadableFile("The CSV cannot be read: a quotation mark is opened and not closed");
        }
    }

    /** The separator that the line with the most of one has. */
    private static char separator(String text) {
        List<String> lines = text.lines().limit(HEADINGS_WITHIN + 1L).toList();
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            for (String line : lines) {
                if (line.toLowerCase(java.util.Locale.ROOT).contains("date")) {
                    long count = line.chars().filter(c -> c == candidate).count();
                    if (count > most) {
                        most = count;
                        best = candidate;
                    }
                }
            }
        }
        return best;
    }

    static String text(byte[] bytes) {
        if (bytes.length >= 2
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException windows) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
