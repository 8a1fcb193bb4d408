package org.goldthread.reviews.merged;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.web.CsvFile;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.Listing;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.goldthread.reviews.chronology.ChronologyEntry;
import org.goldthread.reviews.chronology.ChronologyQuery;
import org.goldthread.reviews.chronology.Contradiction;
import org.goldthread.reviews.chronology.Gap;
import org.goldthread.reviews.chronology.Judgement;
import org.goldthread.reviews.chronology.JudgingContradictions;
import org.goldthread.reviews.chronology.MergedChronology;
import org.goldthread.reviews.chronology.StandingChronologies.Standing;
import org.goldthread.reviews.request.RequestPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The merged chronology as one table: date down, a column an agency, gaps and contradictions in words. */
@Controller
@RequestMapping("/reviews/activities/{reference}/chronology")
class MergedPages {

    private static final int ENTRIES = 50;
    private static final int CSV_PART = 100;
    private static final int SHOWN_GAPS = 50;
    private static final int LONGEST_GAP = 3_650;

    private final ActivityFrames frames;
    private final SeeingChronology seeing;
    private final MergedChronology merged;
    private final JudgingContradictions judging;
    private final CurrentFramework framework;

    MergedPages(
            ActivityFrames frames,
            SeeingChronology seeing,
            MergedChronology merged,
            JudgingContradictions judging,
            CurrentFramework framework) {
        this.frames = frames;
        this.seeing = seeing;
        this.merged = merged;
        this.judging = judging;
        this.framework = framework;
    }

    /** What one agency says on one date. */
    record Cell(String agency, List<Said> said) {}

    /** One entry in a cell; {@code marks} are gaps and contradictions in words. */
    record Said(ChronologyEntry entry, List<String> marks) {}

    /** A row: a date, and a cell for each column. */
    record Day(String date, List<Cell> cells) {}

    /** A contradiction with what was said of it. */
    record Told(
            String shared,
            String reference,
            String about,
            List<String> lines,
            @Nullable String judgement,
            boolean open) {}

    /** What the page shows within the frame. */
    record ChronologyPage(
            List<String> columns,
            List<Day> days,
            List<Choice> agencies,
            List<Choice> significant,
            boolean any,
            @Nullable String next,
            @Nullable String first,
            String csv,
            List<String> gaps,
            int gapDays,
            List<Told> contradictions,
            boolean mayJudge,
            String judgePath) {}

    @GetMapping
    String show(
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        return show(actor, reference, parameters, Form.blank(), model);
    }

    /** Marks or dismisses a contradiction. */
    @PostMapping
    String judge(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        ActivityFrame frame = frame(by.actor(), reference);
        return judging.judge(
                        by,
                        frame.activity().id().value(),
                        form.text("shared"),
                        form.text("judgement").equals("dismiss"),
                        form.text("reason"))
                .fold(
                        done -> "redirect:" + frame.path() + "/chronology#contradictions",
                        why -> show(
                                by.actor(),
                                reference,
                                new org.springframework.util.LinkedMultiValueMap<>(),
                                FormAgain.with(form, why, response, "reason"),
                                model));
    }

    private String show(
            Actor actor, String reference, MultiValueMap<String, String> parameters, Form form, Model model) {
        ActivityFrame frame = frame(actor, reference);
        List<Standing> seen = seeing.of(actor, frame.activity());
        if (seen.isEmpty() && !RequestPermissions.readsAll(actor, frame.activity())) {
            throw new PageRefused(new Refusal.Missing());
        }
        Framework today = framework.now();
        String path = frame.path() + "/chronology";
        Listing listing = Listing.of(path, parameters, ENTRIES, "date");
        ChronologyQuery query = query(listing);
        String after = Place.read(parameters.getFirst("after"));
        Page<ChronologyEntry> page = merged.page(seen, query, after, ENTRIES);
        int gapDays = gapDays(listing.filter("gap"));
        List<Gap> gaps = merged.gaps(seen, gapDays);
        List<Contradiction> contradictions = merged.contradictions(seen);
        Map<String, Judgement> said = judging.of(frame.activity().id().value());
        Marks marks = new Marks(gaps, contradictions, said, today);
        List<String> columns = page.items().stream()
                .map(ChronologyEntry::agency)
                .distinct()
                .sorted()
                .toList();
        model.addAttribute("frame", frame);
        model.addAttribute("listing", listing);
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new ChronologyPage(
                        columns.stream().map(today::agencyName).toList(),
                        days(page.items(), columns, marks, today),
                        Stream.concat(
                                        Stream.of(Choice.of("", "All agencies")),
                                        seen.stream()
                                                .map(Standing::agency)
                                                .distinct()
                                                .map(agency -> Choice.of(agency, today.agencyName(agency))))
                                .toList(),
                        List.of(Choice.of("yes", "Only significant entries")),
                        !seen.isEmpty(),
                        page.next() == null ? null : address(path, parameters, Place.cursor(page.next())),
                        after == null ? null : address(path, parameters, null),
                        address(path + "/entries.csv", parameters, null),
                        gaps.stream()
                                .limit(SHOWN_GAPS)
                                .map(gap -> words(gap, today))
                                .toList(),
                        gapDays,
                        contradictions.stream()
                                .map(each -> told(each, said.get(each.shared()), today))
                                .toList(),
                        RequestPermissions.mayKeep(actor),
                        path));
        return "reviews/chronology";
    }

    /** All that matches, by date. */
    @GetMapping("/entries.csv")
    void csv(
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        ActivityFrame frame = frame(actor, reference);
        List<Standing> seen = seeing.of(actor, frame.activity());
        if (seen.isEmpty() && !RequestPermissions.readsAll(actor, frame.activity())) {
            throw new PageRefused(new Refusal.Missing());
        }
        ChronologyQuery query = query(Listing.of(frame.path(), parameters, ENTRIES, "date"));
        Framework today = framework.now();
        response.setHeader("Cache-Control", "no-store");
        try (CsvFile csv = CsvFile.download(
                response,
                "chronology.csv",
                "Date",
                "Time",
                "Agency",
                "Source",
                "Event",
                "People",
                "Response",
                "Outcome",
                "Significant",
                "Reference")) {
            String after = null;
            do {
                Page<ChronologyEntry> part = merged.page(seen, query, after, CSV_PART);
                part.items().forEach(entry -> row(csv, entry, today));
                after = part.next();
            } while (after != null);
        }
    }

    private static void row(CsvFile csv, ChronologyEntry entry, Framework today) {
        csv.row(
                dateWords(entry),
                entry.time(),
                today.agencyName(entry.agency()),
                entry.source(),
                entry.event(),
                entry.people(),
                entry.response(),
                entry.outcome(),
                entry.significant() ? "Yes" : "",
                entry.reference());
    }

    private static ChronologyQuery query(Listing listing) {
        return new ChronologyQuery(
                listing.filter("agency"),
                FormAgain.date(listing.form(), "from"),
                FormAgain.date(listing.form(), "until"),
                listing.filter("words"),
                "yes".equals(listing.filter("significant")));
    }

    private static int gapDays(@Nullable String asked) {
        return asked != null && asked.matches("\\d{1,4}")
                ? Math.max(1, Math.min(Integer.parseInt(asked), LONGEST_GAP))
                : Gap.DEFAULT_DAYS;
    }

    private static String address(String path, MultiValueMap<String, String> parameters, @Nullable String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, values) -> {
            if (!name.equals("after")) {
                values.stream().filter(value -> !value.isBlank()).forEach(value -> address.queryParam(name, value));
            }
        });
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.build().encode().toUriString();
    }

    private static List<Day> days(List<ChronologyEntry> entries, List<String> columns, Marks marks, Framework today) {
        Map<String, Map<String, List<Said>>> byDate = new LinkedHashMap<>();
        for (ChronologyEntry entry : entries) {
            byDate.computeIfAbsent(dateWords(entry), date -> new LinkedHashMap<>())
                    .computeIfAbsent(entry.agency(), agency -> new ArrayList<>())
                    .add(new Said(entry, marks.of(entry)));
        }
        List<Day> days = new ArrayList<>();
        byDate.forEach((date, byAgency) -> days.add(new Day(
                date,
                columns.stream()
                        .map(agency -> new Cell(
                                label(agency, today),
                                Objects.requireNonNullElse(byAgency.get(agency), List.<Said>of())))
                        .toList())));
        return days;
    }

    /** What stands beside an entry on a telephone, where a whole name takes more room than the entry. */
    private static String label(String agency, Framework today) {
        return today.profile()
                .agency(agency)
                .map(known -> Objects.requireNonNullElse(known.abbreviation(), known.name()))
                .orElse(agency);
    }

    private static String dateWords(ChronologyEntry entry) {
        String words = entry.inWords();
        String time = entry.time();
        return time == null ? words : words.substring(0, words.length() - time.length() - 2);
    }

    private static String words(Gap gap, Framework today) {
        String length = PageWords.count(gap.days(), "day", "days");
        String agency = today.agencyName(gap.agency());
        if (gap.opens() && gap.closes()) {
            return agency + ": no entry with a day in the whole time asked about";
        }
        if (gap.opens()) {
            return agency + ": no entry from " + PageWords.date(gap.from()) + ", where the time asked about begins, to "
                    + PageWords.date(gap.until()) + " (" + length + ")";
        }
        return agency + ": no entry from " + PageWords.date(gap.from()) + " to " + PageWords.date(gap.until())
                + (gap.closes() ? ", where the time asked about ends" : "") + " (" + length + ")";
    }

    private static Told told(Contradiction each, @Nullable Judgement said, Framework today) {
        boolean judged = said != null && said.fingerprint().equals(each.fingerprint());
        String about = each.dates() && each.outcomes() ? "date and outcome" : (each.dates() ? "date" : "outcome");
        return new Told(
                each.shared(),
                each.reference(),
                about,
                each.entries().stream()
                        .map(entry -> today.agencyName(entry.agency()) + ", " + entry.inWords() + ": " + entry.event()
                                + (entry.outcome() == null ? "" : ". Outcome: " + entry.outcome()))
                        .toList(),
                said == null || !judged
                        ? null
                        : (said.dismissed() ? "Dismissed" : "To be followed up")
                                + (said.reason().isEmpty() ? "" : ": " + said.reason()),
                !judged);
    }

    private ActivityFrame frame(Actor actor, String reference) {
        return frames.of(actor, reference, "chronology").orElseThrow(PageRefused::new);
    }

    /** What is marked at an entry. */
    private record Marks(
            List<Gap> gaps, List<Contradiction> contradictions, Map<String, Judgement> said, Framework today) {

        List<String> of(ChronologyEntry entry) {
            List<String> marks = new ArrayList<>();
            gaps.stream()
                    .filter(gap -> !gap.closes()
                            && gap.agency().equals(entry.agency())
                            && gap.until().equals(day(entry)))
                    .forEach(gap -> marks.add(
                            "Gap: no entry for " + PageWords.count(gap.days(), "day", "days") + " before this"));
            contradictions.stream()
                    .filter(each -> each.shared().equals(entry.shared()))
                    .filter(each -> !dismissed(each))
                    .forEach(each -> each.entries().stream()
                            .filter(other -> !other.agency().equals(entry.agency()))
                            .findFirst()
                            .ifPresent(other -> marks.add("Contradiction: " + today.agencyName(other.agency())
                                    + " gives " + other.inWords()
                                    + (other.outcome() == null ? "" : ", outcome " + other.outcome()))));
            return marks;
        }

        private static @Nullable LocalDate day(ChronologyEntry entry) {
            return entry.precision().equals("DAY") ? entry.date() : null;
        }

        private boolean dismissed(Contradiction each) {
            Judgement judgement = said.get(each.shared());
            return judgement != null
                    && judgement.dismissed()
                    && judgement.fingerprint().equals(each.fingerprint());
        }
    }
}
