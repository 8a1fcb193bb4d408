package org.goldthread.reviews.merged;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.Listing;
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
import org.springframework.util.LinkedMultiValueMap;
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

    /**
     * What the page shows within the frame.
     *
     * @param next address of later entries, {@code first} of the first ones, each null where there are none
     */
    record ChronologyPage(
            DayTable table,
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
                                new LinkedMultiValueMap<>(),
                                FormAgain.with(form, why, response, "reason"),
                                model));
    }

    private String show(
            Actor actor, String reference, MultiValueMap<String, String> parameters, Form form, Model model) {
        ActivityFrame frame = frame(actor, reference);
        List<Standing> seen = seeing.onPage(actor, frame.activity()).orElseThrow(PageRefused::new);
        Listing listing = Listing.of(frame.path() + "/chronology", parameters, ENTRIES, "date");
        model.addAttribute("frame", frame);
        model.addAttribute("listing", listing);
        model.addAttribute("form", form);
        model.addAttribute("page", page(actor, frame, seen, listing, parameters));
        return "reviews/chronology";
    }

    private ChronologyPage page(
            Actor actor,
            ActivityFrame frame,
            List<Standing> seen,
            Listing listing,
            MultiValueMap<String, String> parameters) {
        Framework today = framework.now();
        String path = frame.path() + "/chronology";
        String after = Place.read(parameters.getFirst("after"));
        Page<ChronologyEntry> entries = merged.page(seen, query(listing), after, ENTRIES);
        int gapDays = gapDays(listing.filter("gap"));
        List<Gap> gaps = merged.gaps(seen, gapDays);
        List<Contradiction> contradictions = merged.contradictions(seen);
        Map<String, Judgement> said = judging.of(frame.activity().id().value());
        return new ChronologyPage(
                DayTable.of(entries.items(), new Marks(gaps, contradictions, said, today), today),
                agencies(seen, today),
                List.of(Choice.of("yes", "Only significant entries")),
                !seen.isEmpty(),
                entries.next() == null ? null : address(path, parameters, Place.cursor(entries.next())),
                after == null ? null : address(path, parameters, null),
                address(path + "/entries.csv", parameters, null),
                gaps.stream()
                        .limit(SHOWN_GAPS)
                        .map(gap -> GapWords.of(gap, today))
                        .toList(),
                gapDays,
                contradictions.stream()
                        .map(each -> Told.of(each, said.get(each.shared()), today))
                        .toList(),
                RequestPermissions.mayKeep(actor),
                path);
    }

    private static List<Choice> agencies(List<Standing> seen, Framework today) {
        return Stream.concat(
                        Stream.of(Choice.of("", "All agencies")),
                        seen.stream()
                                .map(Standing::agency)
                                .distinct()
                                .map(agency -> Choice.of(agency, today.agencyName(agency))))
                .toList();
    }

    static ChronologyQuery query(Listing listing) {
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

    private ActivityFrame frame(Actor actor, String reference) {
        return frames.of(actor, reference, "chronology").orElseThrow(PageRefused::new);
    }
}
