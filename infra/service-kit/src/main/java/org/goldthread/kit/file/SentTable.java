package org.goldthread.kit.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/**
 * A table that somebody sends, as their spreadsheet wrote it: UTF-8, UTF-16 or windows-1252; cells apart by comma,
 * semicolon, tab or bar; rows of different lengths.
 */
public final class SentTable {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    private SentTable() {}

    /** The characters in these bytes, without a byte-order mark. */
    public static String text(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUnicode) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * The rows of a CSV that are not empty.
     *
     * @param headings tells the line of the headings: what stands most often in it keeps its cells apart
     */
    public static CsvReader<CsvRecord> rows(String text, Predicate<String> headings) {
        return CsvReader.builder()
                .fieldSeparator(text.lines()
                        .filter(headings)
                        .findFirst()
                        .map(SentTable::separator)
                        .orElse(SEPARATORS.get(0)))
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    private static char separator(String line) {
        char best = SEPARATORS.get(0);
        long most = 0;
        for (char candidate : SEPARATORS) {
            long count = line.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && bytes[0] == (byte) first && bytes[1] == (byte) second;
    }
}
