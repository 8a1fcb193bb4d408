package org.goldthread.audit.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goldthread.audit.sheet.ReadBook.ReadRow;
import org.goldthread.audit.sheet.ReadBook.ReadSheet;
import org.goldthread.audit.tool.AnswerType;
import org.goldthread.audit.tool.Condition;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.GradeStep;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolSection;
import org.goldthread.audit.tool.ToolStandard;
import org.goldthread.kit.FieldProblem;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.jspecify.annotations.Nullable;

/** A tool as a workbook without loss: a sheet a kind of thing, in order; each names what it belongs to by id (A3). */
final class ToolWorkbook {

    private static final String TOOL = "Tool";
    private static final String SCALE = "Scale";
    private static final String SECTIONS = "Sections";
    private static final String STANDARDS = "Standards";
    private static final String QUESTIONS = "Questions";
    private static final String CHOICES = "Choices";
    private static final String CONDITIONS = "Conditions";
    private static final String YES = "yes";

    private ToolWorkbook() {}

    static void write(ToolContent tool, OutputStream out) throws IOException {
        try (Book book = new Book(out)) {
            book.sheet(TOOL, 18, 80).headings(List.of("What", "Value"));
            book.row(List.of("Tool", tool.tool()));
            book.row(List.of("Name", tool.name()));
            book.row(List.of("Basis", tool.basis()));
            book.row(List.of("Scale", tool.scale().id()));
            book.row(List.of("Scale name", tool.scale().name()));
            for (String type : tool.auditTypes()) {
                book.row(List.of("Audit type", type));
            }
            book.sheet(SCALE, 20, 40, 10).headings(List.of("Grade", "Name", "Met"));
            for (GradeStep step : tool.scale().steps()) {
                book.row(List.of(step.id(), step.name(), yes(step.met())));
            }
            book.sheet(SECTIONS, 24, 40, 80).headings(List.of("Section", "Title", "Text"));
            for (ToolSection section : tool.sections()) {
                book.row(List.of(section.id(), section.title(), said(section.text())));
            }
            book.sheet(STANDARDS, 24, 24, 40, 60, 40).headings(List.of("Section", "Standard", "Name", "Text", "Basis"));
            for (ToolSection section : tool.sections()) {
                for (ToolStandard standard : section.standards()) {
                    book.row(List.of(
                            section.id(), standard.id(), standard.name(), said(standard.text()), standard.basis()));
                }
            }
            questions(tool, book);
        }
    }

    private static void questions(ToolContent tool, Book book) throws IOException {
        book.sheet(QUESTIONS, 24, 24, 60, 60, 16, 10, 10, 10, 10)
                .headings(List.of(
                        "Standard",
                        "Question",
                        "Text",
                        "Guidance",
                        "Type",
                        "Required",
                        "Evidence",
                        "Not applicable",
                        "Weight"));
        for (ToolStandard standard : tool.standards()) {
            for (Question question : standard.questions()) {
                book.row(List.of(
                        standard.id(),
                        question.id(),
                        question.text(),
                        said(question.guidance()),
                        question.type().word(),
                        yes(question.required()),
                        yes(question.evidence()),
                        yes(question.notApplicable()),
                        String.valueOf(question.weight())));
            }
        }
        book.sheet(CHOICES, 24, 60).headings(List.of("Question", "Choice"));
        for (Question question : tool.questions()) {
            for (String choice : question.choices()) {
                book.row(List.of(question.id(), choice));
            }
        }
        book.sheet(CONDITIONS, 24, 24, 40).headings(List.of("Question", "Only if", "Is answered"));
        for (Question question : tool.questions()) {
            Condition condition = question.onlyIf();
            for (String value : condition == null ? List.<String>of() : condition.oneOf()) {
                book.row(List.of(question.id(), condition == null ? "" : condition.question(), value));
            }
        }
    }

    /** Reads it; what cannot be placed is named by sheet and row. What it says is checked when it is drafted. */
    static Outcome<ToolContent> read(ReadBook book) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, List<ReadRow>> sheets = new LinkedHashMap<>();
        for (String name : List.of(TOOL, SCALE, SECTIONS, STANDARDS, QUESTIONS, CHOICES, CONDITIONS)) {
            List<ReadRow> rows = book.sheets().stream()
                    .filter(sheet -> sheet.name().equals(name))
                    .findFirst()
                    .map(ToolWorkbook::body)
                    .orElse(null);
            if (rows == null) {
                problems.add(wrong(name, 1, "The sheet is missing"));
            }
            sheets.put(name, rows == null ? List.of() : rows);
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(problems));
        }
        ToolContent tool = tool(sheets, problems);
        return problems.isEmpty() ? Outcome.done(tool) : Outcome.refused(new Refusal.Invalid(problems));
    }

    /** The rows below the headings. */
    private static List<ReadRow> body(ReadSheet sheet) {
        return sheet.rows().stream().filter(row -> !row.blank()).skip(1).toList();
    }

    private static ToolContent tool(Map<String, List<ReadRow>> sheets, List<FieldProblem> problems) {
        List<ReadRow> about = rows(sheets, TOOL);
        List<ReadRow> standards = rows(sheets, STANDARDS);
        List<ReadRow> questions = rows(sheets, QUESTIONS);
        placed(STANDARDS, standards, rows(sheets, SECTIONS), 0, problems);
        placed(QUESTIONS, questions, standards, 1, problems);
        placed(CHOICES, rows(sheets, CHOICES), questions, 1, problems);
        placed(CONDITIONS, rows(sheets, CONDITIONS), questions, 1, problems);
        Map<String, List<ReadRow>> byStandard = by(questions);
        Map<String, List<ReadRow>> bySection = by(standards);
        Map<String, List<ReadRow>> choices = by(rows(sheets, CHOICES));
        Map<String, List<ReadRow>> conditions = by(rows(sheets, CONDITIONS));
        Function<ReadRow, Question> question =
                row -> question(row, choices.getOrDefault(id(row, 1), List.of()), conditions, problems);
        Function<ReadRow, ToolStandard> standard = row -> new ToolStandard(
                id(row, 1),
                row.cell(2),
                blank(row.cell(3)),
                row.cell(4),
                byStandard.getOrDefault(id(row, 1), List.of()).stream()
                        .map(question)
                        .toList());
        return new ToolContent(
                value(about, "Tool"),
                value(about, "Name"),
                about.stream()
                        .filter(row -> row.cell(0).strip().equals("Audit type"))
                        .map(row -> id(row, 1))
                        .toList(),
                value(about, "Basis"),
                new GradeScale(
                        value(about, "Scale"),
                        value(about, "Scale name"),
                        rows(sheets, SCALE).stream()
                                .map(row -> new GradeStep(id(row, 0), row.cell(1), isYes(row.cell(2))))
                                .toList()),
                rows(sheets, SECTIONS).stream()
                        .map(row -> new ToolSection(
                                id(row, 0),
                                row.cell(1),
                                blank(row.cell(2)),
                                bySection.getOrDefault(id(row, 0), List.of()).stream()
                                        .map(standard)
                                        .toList()))
                        .toList());
    }

    private static Question question(
            ReadRow row, List<ReadRow> choices, Map<String, List<ReadRow>> conditions, List<FieldProblem> problems) {
        AnswerType type = AnswerType.of(id(row, 4)).orElse(AnswerType.TEXT);
        if (AnswerType.of(id(row, 4)).isEmpty()) {
            problems.add(wrong(
                    QUESTIONS,
                    row.number(),
                    "Type is one of "
                            + java.util.Arrays.stream(AnswerType.values())
                                    .map(AnswerType::word)
                                    .collect(Collectors.joining(", "))));
        }
        String weight = row.cell(8).strip();
        if (!weight.isEmpty() && !weight.matches("\\d{1,4}")) {
            problems.add(wrong(QUESTIONS, row.number(), "Weight is a whole number"));
        }
        List<ReadRow> onlyIf = conditions.getOrDefault(id(row, 1), List.of());
        if (onlyIf.stream().map(each -> id(each, 1)).distinct().count() > 1) {
            problems.add(
                    wrong(CONDITIONS, onlyIf.get(0).number(), "A question can depend on one earlier question only"));
        }
        return new Question(
                id(row, 1),
                row.cell(2),
                blank(row.cell(3)),
                type,
                isYes(row.cell(5)),
                isYes(row.cell(6)),
                isYes(row.cell(7)),
                choices.stream().map(each -> each.cell(1)).toList(),
                onlyIf.isEmpty()
                        ? null
                        : new Condition(
                                id(onlyIf.get(0), 1),
                                onlyIf.stream().map(each -> each.cell(2)).toList()),
                weight.matches("\\d{1,4}") ? Integer.parseInt(weight) : 1);
    }

    /** Every row belongs to something that is there. */
    private static void placed(
            String sheet, List<ReadRow> rows, List<ReadRow> owners, int column, List<FieldProblem> problems) {
        List<String> known = owners.stream().map(row -> id(row, column)).toList();
        rows.stream()
                .filter(row -> !known.contains(id(row, 0)))
                .forEach(row ->
                        problems.add(wrong(sheet, row.number(), "The first column names nothing that the tool has")));
    }

    private static FieldProblem wrong(String sheet, int row, String sentence) {
        return new FieldProblem("file", "wrong-row", "Sheet “" + sheet + "”, row " + row + ": " + sentence);
    }

    private static List<ReadRow> rows(Map<String, List<ReadRow>> sheets, String name) {
        return sheets.getOrDefault(name, List.of());
    }

    private static Map<String, List<ReadRow>> by(List<ReadRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> id(row, 0), LinkedHashMap::new, Collectors.toList()));
    }

    private static String value(List<ReadRow> about, String what) {
        return about.stream()
                .filter(row -> row.cell(0).strip().equals(what))
                .map(row -> row.cell(1))
                .findFirst()
                .orElse("");
    }

    private static String id(ReadRow row, int column) {
        return row.cell(column).strip();
    }

    private static @Nullable String blank(String cell) {
        return cell.isBlank() ? null : cell;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String yes(boolean value) {
        return value ? YES : "";
    }

    private static boolean isYes(String cell) {
        return cell.strip().equalsIgnoreCase(YES);
    }
}
