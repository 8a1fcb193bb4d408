package org.goldthread.audit.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.jspecify.annotations.Nullable;

/** A workbook that was sent, as words in cells. Formulas are not run: what a program computed last is taken. */
record ReadBook(List<ReadSheet> sheets) {

    private static final int MOST_SHEETS = 100;
    private static final int MOST_ROWS = 5000;
    private static final int MOST_COLUMNS = 50;
    private static final long MOST_LETTERS = 5_000_000;

    /** 31 December 9999, the last day that a spreadsheet knows, counted from the end of 1899. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    ReadBook {
        sheets = List.copyOf(sheets);
    }

    /** One sheet. */
    record ReadSheet(String name, List<ReadRow> rows) {
        ReadSheet {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One row.
     *
     * @param number as the spreadsheet counts
     */
    record ReadRow(int number, List<String> cells) {
        ReadRow {
            cells = List.copyOf(cells);
        }

        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        private long letters() {
            return cells.stream().mapToLong(String::length).sum();
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** Reads it; refused for field {@code file} if it is no workbook or too large. Its reader has many ways to fail. */
    static Outcome<ReadBook> read(InputStream content) {
        try (ReadableWorkbook book = new ReadableWorkbook(content, new ReadingOptions(true, true))) {
            List<ReadSheet> sheets = new ArrayList<>();
            long letters = 0;
            for (Sheet sheet : book.getSheets().limit(MOST_SHEETS + 1L).toList()) {
                List<ReadRow> rows = rows(sheet);
                if (sheets.size() == MOST_SHEETS || rows.size() > MOST_ROWS) {
                    return refused("The spreadsheet has too many sheets or rows");
                }
                letters += rows.stream().mapToLong(ReadRow::letters).sum();
                if (letters > MOST_LETTERS) {
                    return refused("The spreadsheet holds more text than any return or tool");
                }
                sheets.add(new ReadSheet(sheet.getName(), rows));
            }
            return Outcome.done(new ReadBook(sheets));
        } catch (IOException | RuntimeException broken) {
            return refused("The spreadsheet cannot be read. Save it again as an Excel workbook (.xlsx)");
        }
    }

    private static Outcome<ReadBook> refused(String sentence) {
        return Outcome.refused(Refusal.invalid("file", "unreadable", sentence));
    }

    private static List<ReadRow> rows(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.limit(MOST_ROWS + 1L)
                    .map(row -> new ReadRow(row.getRowNum(), cells(row)))
                    .toList();
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            cells.add(words(row.getCell(column)));
        }
        return cells;
    }

    private static String words(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        String raw = cell.getRawValue();
        boolean number = cell.getType() == CellType.NUMBER
                || (cell.getType() == CellType.FORMULA && raw != null && raw.matches("-?\\d+(\\.\\d+)?"));
        if (number && raw != null && isDate(cell.getDataFormatString()) && isDay(raw)) {
            return LocalDate.of(1899, 12, 30)
                    .plusDays(
                            new BigDecimal(raw).setScale(0, RoundingMode.FLOOR).longValueExact())
                    .toString();
        }
        if (number && raw != null) {
            return new BigDecimal(raw).stripTrailingZeros().toPlainString();
        }
        if (cell.getType() == CellType.FORMULA) {
            return raw == null ? "" : raw;
        }
        return cell.getText() == null ? "" : cell.getText().replace("\r\n", "\n");
    }

    private static boolean isDay(String raw) {
        BigDecimal day = new BigDecimal(raw);
        return day.signum() >= 0 && day.compareTo(LAST_DAY) <= 0;
    }

    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String plain = format.toLowerCase(Locale.ROOT).replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "");
        return plain.contains("yy") || (plain.contains("d") && plain.contains("m"));
    }
}
