package org.goldthread.audit.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.audit.results.AgencyResults;
import org.goldthread.audit.results.Basis;
import org.goldthread.audit.results.ReadingResults;
import org.goldthread.audit.results.Results;
import org.goldthread.audit.results.StandardResult;
import org.goldthread.audit.returns.Answer;
import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.returns.Completeness;
import org.goldthread.audit.returns.EvidenceFile;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.returns.Returns;
import org.goldthread.audit.round.Round;
import org.goldthread.audit.round.Rounds;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolStandard;
import org.goldthread.audit.tool.Tools;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.framework.CurrentFramework;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A round's results and answers as workbooks (A9). They are written as they are read, however many agencies there are. */
@Service
public class RoundWorkbooks {

    private final ReadingResults results;
    private final Rounds rounds;
    private final Returns returns;
    private final Tools tools;
    private final CurrentFramework framework;

    public RoundWorkbooks(
            ReadingResults results, Rounds rounds, Returns returns, Tools tools, CurrentFramework framework) {
        this.results = results;
        this.rounds = rounds;
        this.returns = returns;
        this.tools = tools;
        this.framework = framework;
    }

    /** Something that writes itself. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** The grades: standards in numbers, heat map, every agency's two grades, good practice. */
    public Outcome<Writing> results(Activity activity) {
        return results.of(activity, Basis.STANDING)
                .map(found -> Outcome.<Writing>done(out -> write(found, out)))
                .orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }

    /** What an agency may know of it: its own grades beside the whole, which names nobody. */
    public Outcome<Writing> own(Actor actor, Activity activity) {
        return results.own(actor, activity)
                .map(found -> Outcome.<Writing>done(out -> write(found, out)))
                .orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }

    private static void write(AgencyResults own, OutputStream out) throws IOException {
        try (Book book = new Book(out)) {
            book.sheet("Your agency and the whole", 50)
                    .headings(own.whole().headings(AgencyResults.OWN, AgencyResults.PANEL));
            for (AgencyResults.Line line : own.lines()) {
                book.row(own.cells(line));
            }
            book.sheet("Good practice", 40, 80).headings(List.of("Standard", "What worked"));
            for (AgencyResults.Practice good : own.practice()) {
                book.row(List.of(good.standard(), good.words()));
            }
        }
    }

    private void write(Results found, OutputStream out) throws IOException {
        GradeScale scale = found.tool().scale();
        try (Book book = new Book(out)) {
            List<String> heads = new ArrayList<>(List.of("Standard"));
            scale.steps().forEach(step -> heads.add(step.name()));
            heads.addAll(
                    List.of("Not applicable", "Graded", "Met", "Optimism gap (steps)", "Agencies with both grades"));
            book.sheet("Standards", 50).headings(heads);
            for (StandardResult one : found.standards()) {
                List<String> cells = new ArrayList<>(List.of(one.name()));
                one.counts().forEach(count -> cells.add(String.valueOf(count)));
                cells.add(String.valueOf(one.notApplicable()));
                cells.add(String.valueOf(one.graded()));
                cells.add(String.valueOf(one.met()));
                cells.add(one.gap() == null ? "" : String.valueOf(one.gap()));
                cells.add(String.valueOf(one.pairs()));
                book.row(cells);
            }
            heatMap(found, scale, book);
            book.sheet("Grades", 40, 40, 20, 20, 18)
                    .headings(List.of("Agency", "Standard", "Own grade", "Panel’s grade", "State of the return"));
            for (ReturnLine line : found.lines()) {
                for (ToolStandard standard : found.tool().standards()) {
                    book.row(List.of(
                            framework.now().agencyName(line.agency()),
                            standard.name(),
                            words(scale, line.self(standard.id())),
                            words(scale, line.panel(standard.id())),
                            line.state().words()));
                }
            }
            book.sheet("Good practice", 40, 40, 80).headings(List.of("Agency", "Standard", "What worked"));
            for (Results.GoodPractice good : found.goodPractice()) {
                book.row(List.of(framework.now().agencyName(good.agency()), good.standard(), good.words()));
            }
        }
    }

    private void heatMap(Results found, GradeScale scale, Book book) throws IOException {
        List<String> heads = new ArrayList<>(List.of("Agency"));
        found.tool().standards().forEach(standard -> heads.add(standard.name()));
        book.sheet("Heat map", 40).headings(heads);
        for (ReturnLine line : found.lines()) {
            List<String> cells = new ArrayList<>(List.of(framework.now().agencyName(line.agency())));
            found.tool()
                    .standards()
                    .forEach(standard -> cells.add(words(scale, found.basis().grade(line, standard.id()))));
            book.row(cells);
        }
    }

    private static String words(GradeScale scale, @Nullable String grade) {
        return grade == null ? "" : scale.words(grade);
    }

    /** Every answer of every submitted return, a row an agency and question; comments of colleagues are left out. */
    public Outcome<Writing> answers(Activity activity) {
        return rounds.of(activity)
                .map(round -> Outcome.<Writing>done(out -> write(round, out)))
                .orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }

    private void write(Round round, OutputStream out) throws IOException {
        ToolContent tool = tools.published(round.tool()).content();
        try (Book book = new Book(out)) {
            book.sheet("Answers", 40, 40, 24, 60, 24, 60, 60, 40)
                    .headings(List.of(
                            "Agency",
                            "Standard",
                            "Question id",
                            "Question",
                            "Answer",
                            "Explanation",
                            "Evidence",
                            "Evidence files"));
            returns.each(round.id(), one -> {
                if (one.state().handedIn()) {
                    rows(book, one, tool);
                }
            });
        }
    }

    private void rows(Book book, Return one, ToolContent tool) {
        List<String> asked = Completeness.of(tool, one).asked();
        String agency = framework.now().agencyName(one.agency());
        try {
            for (ToolStandard standard : tool.standards()) {
                for (Question question : standard.questions()) {
                    if (asked.contains(question.id())) {
                        AnswerText text =
                                one.answer(question.id()).map(Answer::text).orElse(AnswerText.NONE);
                        book.row(List.of(
                                agency,
                                standard.name(),
                                question.id(),
                                question.text(),
                                AnswerWords.write(question, tool.scale(), text.value()),
                                String.valueOf(text.explanation() == null ? "" : text.explanation()),
                                String.valueOf(text.evidence() == null ? "" : text.evidence()),
                                String.join(
                                        "\n",
                                        one.evidence(question.id()).stream()
                                                .map(EvidenceFile::name)
                                                .toList())));
                    }
                }
            }
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }
}
