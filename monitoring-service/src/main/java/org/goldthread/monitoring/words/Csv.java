package org.goldthread.monitoring.words;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Lists as CSV files (RFC 4180, UTF-8 with a byte-order mark, so that spreadsheets read them rightly). */
public final class Csv {

    private static final char BYTE_ORDER_MARK = 0xFEFF;

    private Csv() {}

    public static ResponseEntity<byte[]> file(String name, List<String> heads, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(heads);
            rows.forEach(
                    row -> writer.writeRecord(row.stream().map(Csv::harmless).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A cell that a spreadsheet would take for a formula is made a text. */
    private static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
