package org.goldthread.audit.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that is being written. Every cell is text or a number, never a formula, so that what agencies wrote is never
 * run. Rows go out as they are written: a large workbook is never held in memory.
 */
final class Book implements AutoCloseable {

    private static final int LONGEST_NAME = 31;
    private static final int FLUSH = 200;
    private static final int LONGEST_CELL = 32_767;
    private static final String CUT = " … (more online)";

    private final Workbook workbook;
    private @Nullable Worksheet sheet;
    private int row;

    Book(OutputStream out) {
        this.workbook = new Workbook(out, "Goldthread", "1.0");
    }

    /** Begins a sheet; widths are in characters. */
    Book sheet(String name, int... widths) throws IOException {
        finishSheet();
        Worksheet begun = workbook.newWorksheet(tabName(name));
        for (int column = 0; column < widths.length; column++) {
            begun.width(column, widths[column]);
        }
        sheet = begun;
        row = 0;
        return this;
    }

    static String tabName(String name) {
        String plain = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME).strip() : plain;
    }

    /** A line of its own above a table. */
    Book title(String words) {
        current().value(row, 0, words);
        current().style(row, 0).bold().fontSize(14).set();
        row++;
        return this;
    }

    /** The headings of a table; they stay in sight while its rows are scrolled. */
    Book headings(List<String> words) {
        for (int column = 0; column < words.size(); column++) {
            current().value(row, column, words.get(column));
        }
        current()
                .range(row, 0, row, words.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor("E8F1F8")
                .set();
        row++;
        current().freezePane(0, row);
        return this;
    }

    /** A row of words; empty cells are left out. */
    Book row(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                current().inlineString(row, column, fitting(cells.get(column)));
                current()
                        .style(row, column)
                        .wrapText(true)
                        .format("@")
                        .verticalAlignment("top")
                        .set();
            }
        }
        return next();
    }

    /** A cell holds no more; a workbook with a longer one is called damaged by those who open it. */
    private static String fitting(String words) {
        if (words.length() <= LONGEST_CELL) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(LONGEST_CELL - CUT.length() - 1))
                ? LONGEST_CELL - CUT.length() - 1
                : LONGEST_CELL - CUT.length();
        return words.substring(0, end) + CUT;
    }

    /** Marks cells of the last row as those to be filled in; they stay text whatever is typed. */
    Book fillIn(int from, int to) {
        for (int column = from; column <= to; column++) {
            current()
                    .style(row - 1, column)
                    .wrapText(true)
                    .format("@")
                    .verticalAlignment("top")
                    .fillColor("FFF7E0")
                    .set();
        }
        return this;
    }

    /** Offers a list at a cell of the last row; a list that a spreadsheet cannot hold is left out. */
    Book offer(int column, List<String> words) {
        String list = String.join(",", words);
        boolean fits = !words.isEmpty()
                && list.length() <= 250
                && words.stream().noneMatch(word -> word.contains(",") || word.contains("\""));
        if (fits) {
            current()
                    .range(row - 1, column, row - 1, column)
                    .validateWithListByFormula("\"" + list.replace("&", "&amp;").replace("<", "&lt;") + "\"")
                    .showErrorMessage(false);
        }
        return this;
    }

    /** Hides a column that only the program needs. */
    Book hide(int column) {
        current().hideColumn(column);
        return this;
    }

    private Book next() throws IOException {
        row++;
        if (row % FLUSH == 0) {
            current().flush();
        }
        return this;
    }

    private Worksheet current() {
        Worksheet now = sheet;
        if (now == null) {
            throw new IllegalStateException("no sheet was begun");
        }
        return now;
    }

    private void finishSheet() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
    }

    @Override
    public void close() throws IOException {
        finishSheet();
        workbook.finish();
        workbook.close();
    }
}
