package org.goldthread.kit.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A list that somebody downloads: CSV (RFC 4180), UTF-8 with a byte-order mark, so that spreadsheets read it rightly.
 * Rows go out as they are written; none is kept in memory.
 */
public final class CsvFile implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = 0xFEFF;

    private final CsvWriter rows;

    private CsvFile(Writer out) {
        this.rows = CsvWriter.builder().build(out);
    }

    /**
     * Begins the answer.
     *
     * @param name of the file, such as {@code deadlines.csv}
     * @throws IOException when the reader has gone away
     */
    public static CsvFile download(HttpServletResponse response, String name, List<String> heads) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.getWriter().write(BYTE_ORDER_MARK);
        CsvFile file = new CsvFile(response.getWriter());
        file.row(heads);
        return file;
    }

    public static CsvFile download(HttpServletResponse response, String name, String... heads) throws IOException {
        return download(response, name, List.of(heads));
    }

    /**
     * Sends a list of which each row is known already.
     *
     * @param cells of one row, in the order of the heads; see {@link #cells}
     */
    public static <T> void send(
            HttpServletResponse response,
            String name,
            List<String> heads,
            List<T> rows,
            Function<T, List<? extends @Nullable Object>> cells)
            throws IOException {
        try (CsvFile file = download(response, name, heads)) {
            rows.forEach(row -> file.row(cells.apply(row)));
        }
    }

    public static List<@Nullable Object> cells(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    /** Writes a row: what is null becomes an empty cell, what is no text its {@code toString}. */
    public void row(@Nullable Object... cells) {
        row(Arrays.asList(cells));
    }

    public void row(List<? extends @Nullable Object> cells) {
        rows.writeRecord(
                cells.stream().map(cell -> harmless(Objects.toString(cell, ""))).toList());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** A cell that a spreadsheet would take for a formula is made a text. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
