package org.goldthread.dissemination;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list as a CSV file (RFC 4180, UTF-8 with a byte-order mark, so that spreadsheets read it rightly). */
public final class CsvFile {

    private static final char BYTE_ORDER_MARK = 0xFEFF;

    private CsvFile() {}

    /**
     * Sends the file.
     *
     * @param name of the file
     * @param cells of one row, in the order of the heads
     */
    public static <T> void send(
            HttpServletResponse response,
            String name,
            List<String> heads,
            List<T> rows,
            Function<T, Stream<String>> cells)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        Writer file = response.getWriter();
        file.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(heads);
            for (T row : rows) {
                csv.writeRecord(cells.apply(row).map(CsvFile::harmless).toList());
            }
        }
    }

    /** What may be absent, such as a day, as a cell. */
    public static String cell(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /** A cell that a spreadsheet would take for a formula is made a text. */
    private static String harmless(String cell) {
        return cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell;
    }
}
