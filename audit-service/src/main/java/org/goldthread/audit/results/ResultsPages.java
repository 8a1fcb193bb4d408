package org.goldthread.audit.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.Grades;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Readers;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.pages.Listing;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Matrix;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The heat map with its tables; an agency sees itself against the anonymous whole (A9). */
@Controller
@RequestMapping("/audits/activities/{reference}/results")
class ResultsPages {

    /** Agencies beside each other on one page of the heat map. */
    private static final int ACROSS = 30;

    private final ReadingResults reading;
    private final DrawingResults drawing;
    private final ActivityFrames frames;
    private final CurrentFramework framework;

    ResultsPages(ReadingResults reading, DrawingResults drawing, ActivityFrames frames, CurrentFramework framework) {
        this.reading = reading;
        this.drawing = drawing;
        this.frames = frames;
        this.framework = framework;
    }

    /** A standard in the table beside the map. */
    record Line(
            String name,
            List<String> counts,
            int notApplicable,
            String met,
            boolean weak,
            String gap,
            @Nullable String finding) {}

    /** An agency's mean gap. */
    record GapLine(String agency, String words) {}

    /** A standard over several rounds. */
    record TrendLine(String name, List<String> met) {}

    /** Good practice; agencies read it without each other's names. */
    record PracticeLine(@Nullable String agency, String standard, String words) {}

    /** A standard as one agency sees it. */
    record OwnLine(
            String name,
            Tag self,
            @Nullable Tag panel,
            String whole,
            String kinds,
            @Nullable String path) {}

    /** A standard by kind of agency. */
    record KindLine(String name, String words) {}

    /** For those who read everything. */
    record ResultsView(
            List<Choice> bases,
            List<Choice> orders,
            Matrix map,
            List<String> grades,
            List<Line> lines,
            List<GapLine> gaps,
            List<String> trendHeads,
            List<TrendLine> trend,
            List<PracticeLine> practice,
            String csv,
            int smallest,
            List<KindLine> kinds) {}

    /** For an agency. */
    record OwnView(int others, int smallest, String basis, List<OwnLine> lines, List<PracticeLine> practice) {}

    @GetMapping
    String results(
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        ActivityFrame frame = frame(actor, reference);
        Basis basis = Basis.of(parameters.getFirst("basis"));
        model.addAttribute("frame", frame);
        if (!Readers.readsEverything(actor)) {
            model.addAttribute("page", own(reading.own(actor, frame.activity()).orElseThrow(() -> missing())));
            return "audit/results-own";
        }
        Results results = results(frame, basis);
        String path = frame.path() + "/results";
        Listing listing = Listing.of(path, parameters, ACROSS, "weakest", "tool")
                .counted(results.lines().size());
        boolean weakest = listing.sort().equals("weakest");
        model.addAttribute("listing", listing);
        model.addAttribute("page", view(actor, frame, results, listing, weakest));
        return "audit/results";
    }

    /** The partnership report, or the own agency's report. */
    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable String reference) {
        return drawing.draw(actor, frame(actor, reference).activity())
                .orElseThrow(() -> missing())
                .download();
    }

    private ResultsView view(Actor actor, ActivityFrame frame, Results results, Listing listing, boolean weakest) {
        Whole whole = reading.whole(results);
        List<StandardResult> standards = weakest ? results.weakestFirst() : results.standards();
        List<ReadingResults.RoundResult> trend = reading.trend(frame.activity(), results, whole);
        boolean finds = ActivityPermissions.mayDraftFindings(actor, frame.activity())
                && frame.activity().state() == ActivityState.OPEN;
        return new ResultsView(
                java.util.Arrays.stream(Basis.values())
                        .map(each -> Choice.of(each.word(), each.words()))
                        .toList(),
                List.of(Choice.of("weakest", "Weakest first"), Choice.of("tool", "In the tool’s order")),
                map(results, standards, listing.pageOf(weakest ? results.agenciesWeakestFirst() : results.lines())),
                results.tool().scale().steps().stream().map(step -> step.name()).toList(),
                standards.stream()
                        .map(standard -> new Line(
                                standard.name(),
                                standard.counts().stream().map(String::valueOf).toList(),
                                standard.notApplicable(),
                                standard.metWords(),
                                standard.weak(),
                                standard.gapWords(),
                                finds && standard.weak() ? finding(frame, standard, results) : null))
                        .toList(),
                results.gaps().stream()
                        .map(gap -> new GapLine(name(gap.agency()), gap.words()))
                        .toList(),
                trend.stream()
                        .map(round -> round.reference() + ", due " + PageWords.date(round.dueOn()))
                        .toList(),
                trend(results, trend),
                results.goodPractice().stream()
                        .map(good -> new PracticeLine(name(good.agency()), good.standard(), good.words()))
                        .toList(),
                frame.path() + "/results/csv",
                whole.smallest(),
                kinds(whole));
    }

    /** Nothing where no standard has numbers that may be shown. */
    private static List<KindLine> kinds(Whole whole) {
        return whole.standards().stream().allMatch(standard -> standard.kinds().isEmpty())
                ? List.of()
                : whole.standards().stream()
                        .map(standard -> new KindLine(standard.name(), whole.kindWords(standard)))
                        .toList();
    }

    private Matrix map(Results results, List<StandardResult> standards, List<ReturnLine> agencies) {
        GradeScale scale = results.tool().scale();
        return new Matrix(
                "Grades: standards down, agencies across",
                "Standard",
                agencies.stream().map(line -> name(line.agency())).toList(),
                standards.stream()
                        .map(standard -> Matrix.Line.of(
                                standard.name(),
                                agencies.stream()
                                        .map(line -> cell(scale, results.basis(), line, standard.id()))
                                        .toList()))
                        .toList());
    }

    private static Matrix.Cell cell(GradeScale scale, Basis basis, ReturnLine line, String standard) {
        String grade = basis.grade(line, standard);
        return grade == null
                ? Matrix.Cell.nothing()
                : Matrix.Cell.of(Grades.tag(scale, grade), "/audits/returns/" + line.id() + "/panel/" + standard);
    }

    private static List<TrendLine> trend(Results results, List<ReadingResults.RoundResult> rounds) {
        if (rounds.isEmpty()) {
            return List.of();
        }
        return results.standards().stream()
                .map(standard -> new TrendLine(
                        standard.name(),
                        rounds.stream()
                                .map(round -> round.standards().stream()
                                        .filter(same -> same.id().equals(standard.id()))
                                        .findFirst()
                                        .map(StandardResult::metWords)
                                        .orElse("not asked"))
                                .toList()))
                .toList();
    }

    /** The finding's form, begun with what the round says about this standard. */
    private static String finding(ActivityFrame frame, StandardResult standard, Results results) {
        List<String> counts = new ArrayList<>();
        for (int step = 0; step < standard.counts().size(); step++) {
            counts.add(results.tool().scale().steps().get(step).name() + ": "
                    + standard.counts().get(step));
        }
        return frame.path() + "/findings/new?nature=improvement&title="
                + encoded("Standard “" + standard.name() + "”: " + standard.metWords())
                + "&statement="
                + encoded("In " + frame.activity().registration().title() + ", " + standard.metWords()
                        + " of the standard “" + standard.name() + "”.")
                + "&evidence="
                + encoded(frame.activity().reference().text() + ", "
                        + results.basis().words() + ". " + String.join(", ", counts) + ".");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, UTF_8);
    }

    private OwnView own(AgencyResults own) {
        Whole whole = own.whole();
        return new OwnView(
                whole.agencies(),
                whole.smallest(),
                whole.basis(),
                own.lines().stream()
                        .map(line -> new OwnLine(
                                line.standard().name(),
                                Grades.tag(whole.scale(), line.self()),
                                line.panel() == null ? null : Grades.tag(whole.scale(), line.panel()),
                                whole.words(line.standard()),
                                whole.kindWords(line.standard()),
                                line.moderated() == null
                                        ? null
                                        : "/audits/returns/" + line.moderated() + "/panel/"
                                                + line.standard().id()))
                        .toList(),
                own.practice().stream()
                        .map(good -> new PracticeLine(null, good.standard(), good.words()))
                        .toList());
    }

    private String name(String agency) {
        return framework.now().agencyName(agency);
    }

    private Results results(ActivityFrame frame, Basis basis) {
        return reading.of(frame.activity(), basis).orElseThrow(() -> missing());
    }

    private static PageRefused missing() {
        return new PageRefused(new Refusal.Missing());
    }

    private ActivityFrame frame(Actor actor, String reference) {
        return frames.of(actor, reference, "results").orElseThrow(PageRefused::new);
    }
}
