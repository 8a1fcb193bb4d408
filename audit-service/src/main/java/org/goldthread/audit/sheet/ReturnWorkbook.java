package org.goldthread.audit.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldthread.audit.returns.Answer;
import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.returns.EvidenceFile;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolSection;
import org.goldthread.audit.tool.ToolStandard;

/** A return as a workbook: a sheet that says which return it is, then a sheet a section (A4). */
final class ReturnWorkbook {

    static final String ABOUT = "About this return";
    static final String RETURN = "Return";
    static final String TOOL_VERSION = "Tool version";

    static final String QUESTION = "Question id";
    static final String ANSWER = "Answer";
    static final String STILL_RIGHT = "Copied from last time: still right? (yes)";
    static final String EXPLANATION = "Explanation";
    static final String EVIDENCE = "Evidence: what shows it, where it is kept";
    static final String COMMENT = "Add a comment for colleagues";
    static final String SEEN = "Version (leave as it is)";

    private static final List<String> HEADINGS = List.of(
            QUESTION,
            "Standard",
            "Question",
            "Guidance",
            "How to answer",
            "Allowed answers",
            "Asked only if",
            ANSWER,
            STILL_RIGHT,
            EXPLANATION,
            EVIDENCE,
            COMMENT,
            "Evidence files",
            "Comments so far",
            SEEN);
    private static final int FIRST_TO_FILL = 7;
    private static final int LAST_TO_FILL = 11;

    private ReturnWorkbook() {}

    /**
     * Writes it.
     *
     * @param colleague whether the reader is of the agency, who alone reads comments
     */
    static void write(Return one, ToolContent tool, String agency, boolean colleague, OutputStream out)
            throws IOException {
        try (Book book = new Book(out)) {
            book.sheet(ABOUT, 22, 80).title(one.round().title() + ": " + agency);
            book.row(List.of("Round", one.round().reference()));
            book.row(List.of("Agency", agency));
            book.row(List.of("Tool", tool.name()));
            book.row(List.of("Due on", one.dueOn().toString()));
            book.row(List.of(RETURN, one.id().toString()));
            book.row(List.of(TOOL_VERSION, one.tool().toString()));
            book.row(List.of(
                    "How",
                    "Fill in the yellow cells, sheet by sheet, and upload this workbook on the page of the return. You see"
                            + " what would change before anything is saved. Answers that a colleague changed online"
                            + " meanwhile are never overwritten without asking you. Evidence files are attached online."
                            + " No names of children or families."));
            int number = 0;
            for (ToolSection section : tool.sections()) {
                number++;
                section(book, number + " " + section.title(), section, one, tool, colleague);
            }
        }
    }

    private static void section(
            Book book, String name, ToolSection section, Return one, ToolContent tool, boolean colleague)
            throws IOException {
        book.sheet(name, 22, 20, 50, 40, 22, 22, 30, 22, 16, 40, 40, 30, 24, 30, 12);
        book.title(section.title()).headings(HEADINGS);
        for (ToolStandard standard : section.standards()) {
            for (Question question : standard.questions()) {
                book.row(cells(standard, question, one, tool, colleague))
                        .fillIn(FIRST_TO_FILL, LAST_TO_FILL)
                        .offer(FIRST_TO_FILL, AnswerWords.allowed(question, tool.scale()));
            }
        }
        book.hide(HEADINGS.size() - 1);
    }

    private static List<String> cells(
            ToolStandard standard, Question question, Return one, ToolContent tool, boolean colleague) {
        GradeScale scale = tool.scale();
        Optional<Answer> answer = one.answer(question.id());
        AnswerText text = answer.map(Answer::text).orElse(AnswerText.NONE);
        List<String> cells = new ArrayList<>();
        cells.add(question.id());
        cells.add(standard.name());
        cells.add(question.text());
        cells.add(said(question.guidance()));
        cells.add(AnswerWords.how(question, scale));
        cells.add(String.join("\n", AnswerWords.allowed(question, scale)));
        cells.add(tool.onlyIf(question));
        cells.add(AnswerWords.write(question, scale, text.value()));
        cells.add(answer.filter(Answer::toConfirm).isPresent() || answer.isEmpty() ? "" : "-");
        cells.add(said(text.explanation()));
        cells.add(said(text.evidence()));
        cells.add("");
        cells.add(one.evidence(question.id()).stream().map(EvidenceFile::name).collect(Collectors.joining("\n")));
        cells.add(
                colleague
                        ? one.comments(question.id()).stream()
                                .map(comment -> comment.text())
                                .collect(Collectors.joining("\n"))
                        : "");
        cells.add(one.versionOf(question.id()) + "-" + text.fingerprint());
        return cells;
    }

    private static String said(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
