package org.goldthread.reviews.chronology.reading;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Rows of the first sheet of a spreadsheet that has the headings of a chronology. */
final class SheetRows implements RowSource {

    private static final long SECONDS_OF_A_DAY = 86_400;

    @Override
    public void read(InputStream content, Taker taker) {
        try (ReadableWorkbook book = new ReadableWorkbook(content, new ReadingOptions(true, true))) {
            for (Sheet sheet : book.getSheets().toList()) {
                if (read(sheet, taker)) {
                    return;
                }
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException broken) {
            throw new UnreadableFile(
                    "The spreadsheet cannot be read. Save it again as an Excel workbook (.xlsx) or as CSV");
        }
    }

    /** True if the sheet has the headings of a chronology. */
    private static boolean read(Sheet sheet, Taker taker) throws IOException {
        List<String> headings = List.of();
        int looked = 0;
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                List<String> cells = cells(row);
                if (headings.isEmpty()) {
                    List<String> named = cells.stream().map(String::strip).toList();
                    if (taker.headings(named)) {
                        headings = named;
                    } else if (++looked >= HEADINGS_WITHIN) {
                        return false;
                    }
                } else if (!taker.row(new RawRow(row.getRowNum(), RowSource.under(headings, cells)))) {
                    return true;
                }
            }
        }
        return !headings.isEmpty();
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(words(row.getCell(i)));
        }
        return cells;
    }

    private static String words(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER && isDate(cell.getDataFormatString())) {
            return moment(cell);
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return number.stripTrailingZeros().toPlainString();
        }
        if (cell.getType() == CellType.FORMULA && cell.getRawValue() != null) {
            return isDate(cell.getDataFormatString()) && cell.getRawValue().matches("[\\d.]+")
                    ? moment(cell)
                    : cell.getRawValue();
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String plain = format.toLowerCase(Locale.ROOT).replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "");
        return plain.contains("yy") || (plain.contains("d") && plain.contains("m")) || plain.contains("h:mm");
    }

    /** A day, a time of day, or both: a spreadsheet counts days from the end of 1899. */
    private static String moment(Cell cell) {
        long seconds = new BigDecimal(cell.getRawValue())
                .multiply(BigDecimal.valueOf(SECONDS_OF_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS_OF_A_DAY);
        if (seconds < SECONDS_OF_A_DAY) {
            return time.toString();
        }
        LocalDate day = LocalDate.of(1899, 12, 30).plusDays(seconds / SECONDS_OF_A_DAY);
        return time.equals(LocalTime.MIDNIGHT) ? day.toString() : day + "T" + time;
    }
}
