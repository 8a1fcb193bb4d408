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
    /** The day after 31 December 9999, as a spreadsheet counts. */
    private static final BigDecimal BEYOND = BigDecimal.valueOf(2_958_466);

    private static final int MOST_SHEETS = 50;
    private static final int MOST_DIGITS = 40;

    @Override
    public void read(InputStream content, Taker taker) {
        try (ReadableWorkbook book = new ReadableWorkbook(content, new ReadingOptions(true, true))) {
            for (Sheet sheet : book.getSheets().limit(MOST_SHEETS).toList()) {
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
            return number(cell.asNumber());
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

    /** Without an exponent, unless that would be a number of very many digits. */
    private static String number(BigDecimal number) {
        boolean endless = number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS;
        return endless ? number.toString() : number.stripTrailingZeros().toPlainString();
    }

    /** A day, a time of day, or both: a spreadsheet counts days from the end of 1899. Other numbers stay what they are. */
    private static String moment(Cell cell) {
        BigDecimal days = new BigDecimal(cell.getRawValue());
        if (days.signum() < 0 || days.compareTo(BEYOND) >= 0) {
            return number(days);
        }
        long seconds = days.multiply(BigDecimal.valueOf(SECONDS_OF_A_DAY))
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
