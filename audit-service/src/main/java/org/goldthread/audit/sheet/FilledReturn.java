package org.goldthread.audit.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.sheet.ReadBook.ReadRow;
import org.goldthread.audit.sheet.ReadBook.ReadSheet;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;

/**
 * A return's workbook as it came back.
 *
 * @param problems rows that belong to no question
 */
record FilledReturn(List<FilledRow> rows, List<RowProblem> problems) {

    FilledReturn {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** A row that was filled in. */
    record FilledRow(
            String sheet,
            int row,
            String question,
            String answer,
            boolean stillRight,
            String explanation,
            String evidence,
            String comment,
            String seen) {}

    /** What is wrong with a row; never what it said. */
    record RowProblem(String sheet, int row, String question, String sentence) {}

    /** Reads it; refused with a sentence if it is another return's, or was made with another version of the tool. */
    static Outcome<FilledReturn> of(ReadBook book, Return one) {
        Map<String, String> about = book.sheets().stream()
                .filter(sheet -> sheet.name().equals(ReturnWorkbook.ABOUT))
                .flatMap(sheet -> sheet.rows().stream())
                .collect(Collectors.toMap(
                        row -> row.cell(0).strip(), row -> row.cell(1).strip(), (first, second) -> first));
        if (!about.containsKey(ReturnWorkbook.RETURN)) {
            return refused(
                    "not-a-return",
                    "This is no workbook of a return: its first sheet “" + ReturnWorkbook.ABOUT
                            + "” is missing. Download the return’s workbook and fill that in");
        }
        if (!one.id().toString().equals(about.get(ReturnWorkbook.RETURN))) {
            return refused(
                    "other-return",
                    "This workbook belongs to another return. Upload it there, or download this return’s workbook");
        }
        if (!one.tool().toString().equals(about.get(ReturnWorkbook.TOOL_VERSION))) {
            return refused(
                    "other-tool",
                    "This workbook was made with another version of the tool. Download the return’s workbook again");
        }
        List<FilledRow> rows = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        book.sheets().stream()
                .filter(sheet -> !sheet.name().equals(ReturnWorkbook.ABOUT))
                .forEach(sheet -> read(sheet, rows, problems, seen));
        return Outcome.done(new FilledReturn(rows, problems));
    }

    private static Outcome<FilledReturn> refused(String code, String sentence) {
        return Outcome.refused(Refusal.invalid("file", code, sentence));
    }

    private static void read(ReadSheet sheet, List<FilledRow> rows, List<RowProblem> problems, Set<String> seen) {
        List<String> headings = List.of();
        for (ReadRow row : sheet.rows()) {
            if (headings.isEmpty()) {
                headings = row.cells().stream().map(String::strip).toList().contains(ReturnWorkbook.QUESTION)
                        ? row.cells().stream().map(String::strip).toList()
                        : headings;
            } else if (!row.blank()) {
                FilledRow filled = filled(sheet.name(), row, headings);
                if (filled.question().isEmpty()) {
                    problems.add(new RowProblem(
                            sheet.name(),
                            row.number(),
                            "",
                            "The question id is missing: download the workbook again and fill in that row"));
                } else if (seen.add(filled.question())) {
                    rows.add(filled);
                } else {
                    problems.add(new RowProblem(
                            sheet.name(),
                            row.number(),
                            filled.question(),
                            "This question stands in the workbook twice"));
                }
            }
        }
    }

    private static FilledRow filled(String sheet, ReadRow row, List<String> headings) {
        return new FilledRow(
                sheet,
                row.number(),
                under(row, headings, ReturnWorkbook.QUESTION).strip(),
                under(row, headings, ReturnWorkbook.ANSWER),
                under(row, headings, ReturnWorkbook.STILL_RIGHT).strip().equalsIgnoreCase("yes"),
                under(row, headings, ReturnWorkbook.EXPLANATION),
                under(row, headings, ReturnWorkbook.EVIDENCE),
                under(row, headings, ReturnWorkbook.COMMENT),
                under(row, headings, ReturnWorkbook.SEEN).strip());
    }

    private static String under(ReadRow row, List<String> headings, String heading) {
        return IntStream.range(0, headings.size())
                .filter(column -> headings.get(column).equals(heading))
                .mapToObj(row::cell)
                .findFirst()
                .orElse("");
    }
}
