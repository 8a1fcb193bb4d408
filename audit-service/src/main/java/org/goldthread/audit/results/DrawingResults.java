package org.goldthread.audit.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.returns.ReturnState;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.document.PdfDocument;
import org.goldthread.learning.document.PdfDocuments;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Readers;
import org.goldthread.pages.PageWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A round's results as tagged PDF (A9): the partnership report for those who read everything, which names no agency and
 * can be passed on; the agency report for an agency, its own grades beside the whole.
 */
@Component
public class DrawingResults {

    private final ReadingResults reading;
    private final CurrentFramework framework;
    private final PdfDocuments documents;

    public DrawingResults(ReadingResults reading, CurrentFramework framework, PdfDocuments documents) {
        this.reading = reading;
        this.framework = framework;
        this.documents = documents;
    }

    /** What both reports begin with. */
    public record Head(String partnership, String title, String reference, String on, String state, String small) {}

    /** A standard in either report. */
    public record Line(
            String name, String own, String panel, String whole, String kinds, String gap, List<String> met) {}

    /** The report that is this reader's; nothing where the audit has no round. */
    public Optional<PdfDocument> draw(Actor actor, Activity activity) {
        return Readers.readsEverything(actor)
                ? reading.of(activity, Basis.STANDING).map(results -> partnership(activity, results))
                : reading.own(actor, activity).map(own -> agency(activity, own));
    }

    private PdfDocument partnership(Activity activity, Results results) {
        Whole whole = reading.whole(results);
        List<ReadingResults.RoundResult> trend = reading.trend(activity, results, whole);
        return document(
                activity,
                "partnership-report",
                "Results of all agencies",
                head(activity, whole, state(results)),
                whole.standards().stream()
                        .map(standard -> new Line(
                                standard.name(),
                                "",
                                "",
                                whole.words(standard),
                                whole.kindWords(standard),
                                whole.gapWords(standard),
                                trend.stream()
                                        .map(round -> met(round.whole(), standard))
                                        .toList()))
                        .toList(),
                Map.of(
                        "rounds",
                        trend.stream()
                                .map(round -> round.reference() + ", due " + PageWords.date(round.dueOn()))
                                .toList(),
                        "practice",
                        results.goodPractice().stream()
                                .map(good -> new AgencyResults.Practice(good.standard(), good.words()))
                                .toList()));
    }

    private static String met(Whole round, Whole.Standard standard) {
        return round.standards().stream()
                .filter(same -> same.id().equals(standard.id()))
                .findFirst()
                .map(round::metWords)
                .orElse("Not asked");
    }

    private PdfDocument agency(Activity activity, AgencyResults own) {
        Whole whole = own.whole();
        String agency = own.agency() == null ? "" : framework.now().agencyName(own.agency());
        return document(
                activity,
                "agency-report",
                "Results of " + agency,
                head(activity, whole, ""),
                own.lines().stream()
                        .map(line -> new Line(
                                line.standard().name(),
                                said(whole.scale(), line.self()),
                                line.panel() == null ? "Not yet" : said(whole.scale(), line.panel()),
                                whole.words(line.standard()),
                                whole.kindWords(line.standard()),
                                "",
                                List.of()))
                        .toList(),
                Map.of("agency", agency, "practice", own.practice()));
    }

    private PdfDocument document(
            Activity activity, String template, String title, Head head, List<Line> lines, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("head", head);
        all.put("lines", lines);
        return new PdfDocument(
                template + "-" + activity.reference().text() + ".pdf",
                documents.draw(
                        "audit/documents/" + template,
                        title + ", " + activity.reference().text(),
                        all));
    }

    private Head head(Activity activity, Whole whole, String state) {
        return new Head(
                framework.now().profile().name(),
                activity.registration().title(),
                activity.reference().text(),
                PageWords.date(framework.now().today()),
                state,
                "No number of agencies under " + whole.smallest()
                        + " is shown, nor what it could be worked out from (basis: " + whole.basis() + ").");
    }

    /** "18 of 20 returns are submitted, 12 of them moderated". */
    private static String state(Results results) {
        long submitted = results.lines().stream()
                .filter(line -> line.state() != ReturnState.OPEN)
                .count();
        long moderated = results.lines().stream().filter(ReturnLine::moderated).count();
        return submitted + " of " + results.lines().size() + " returns are submitted, " + moderated
                + " of them moderated. Where the panel has not graded yet, the agency’s own grade counts.";
    }

    private static String said(GradeScale scale, @Nullable String grade) {
        return scale.words(grade);
    }
}
