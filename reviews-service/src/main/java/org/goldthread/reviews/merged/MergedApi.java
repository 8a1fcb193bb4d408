package org.goldthread.reviews.merged;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.web.Answers;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.reviews.chronology.ChronologyEntry;
import org.goldthread.reviews.chronology.ChronologyQuery;
import org.goldthread.reviews.chronology.Contradiction;
import org.goldthread.reviews.chronology.Gap;
import org.goldthread.reviews.chronology.Judgement;
import org.goldthread.reviews.chronology.JudgingContradictions;
import org.goldthread.reviews.chronology.MergedChronology;
import org.goldthread.reviews.chronology.StandingChronologies.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The merged chronology for programs. */
@RestController
@RequestMapping("/api/reviews/v1/activities/{id}/chronology")
@Tag(name = "Chronology", description = "All agencies' entries of a review, by date")
class MergedApi {

    private static final int LONGEST_GAP = 3_650;

    private final ReadingActivities activities;
    private final SeeingChronology seeing;
    private final MergedChronology merged;
    private final JudgingContradictions judging;

    MergedApi(
            ReadingActivities activities,
            SeeingChronology seeing,
            MergedChronology merged,
            JudgingContradictions judging) {
        this.activities = activities;
        this.seeing = seeing;
        this.merged = merged;
        this.judging = judging;
    }

    /** An entry of a chronology; {@code precision} is day, month or year. */
    record EntryView(
            String agency,
            LocalDate date,
            String precision,
            boolean about,
            @Nullable String time,
            @Nullable String source,
            String event,
            @Nullable String people,
            @Nullable String response,
            @Nullable String outcome,
            boolean significant,
            @Nullable String reference) {

        static EntryView of(ChronologyEntry entry) {
            return new EntryView(
                    entry.agency(),
                    entry.date(),
                    entry.precision().toLowerCase(java.util.Locale.ROOT),
                    entry.about(),
                    entry.time(),
                    entry.source(),
                    entry.event(),
                    entry.people(),
                    entry.response(),
                    entry.outcome(),
                    entry.significant(),
                    entry.reference());
        }
    }

    /** A part of the merged chronology. */
    record EntriesView(List<EntryView> items, @Nullable String next) {}

    /**
     * The same contact told differently.
     *
     * @param judgement {@code marked}, {@code dismissed} or {@code open}
     */
    record ContradictionView(
            String reference, boolean dates, boolean outcomes, String judgement, List<EntryView> entries) {}

    /** What stands out. */
    record SignalsView(List<Gap> gaps, List<ContradictionView> contradictions) {}

    @GetMapping
    @Operation(
            operationId = "readChronology",
            summary = "The merged chronology, by date",
            description = "An agency's system sees the entries of its agency")
    @ApiResponse(
            responseCode = "200",
            description = "A part of it",
            content = @Content(schema = @Schema(implementation = EntriesView.class)))
    ResponseEntity<Object> entries(
            Actor actor,
            @PathVariable ActivityId id,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(defaultValue = "false") boolean significant,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        return with(actor, id, activity -> {
            Page<ChronologyEntry> page = merged.page(
                    seeing.of(actor, activity),
                    new ChronologyQuery(agency, from, until, words, significant),
                    Place.read(cursor),
                    Cursor.size(size));
            return new EntriesView(page.items().stream().map(EntryView::of).toList(), Place.cursor(page.next()));
        });
    }

    @GetMapping("/signals")
    @Operation(
            operationId = "readChronologySignals",
            summary = "Gaps and contradictions",
            description =
                    "A gap: no entry of an agency for longer than so many days (30 unless asked otherwise). A contradiction:"
                            + " agencies give the same contact reference with days that do not fit, or with different outcomes")
    @ApiResponse(
            responseCode = "200",
            description = "What stands out",
            content = @Content(schema = @Schema(implementation = SignalsView.class)))
    ResponseEntity<Object> signals(
            Actor actor, @PathVariable ActivityId id, @RequestParam(required = false) @Nullable Integer days) {
        int longerThan = days == null ? Gap.DEFAULT_DAYS : Math.max(1, Math.min(days, LONGEST_GAP));
        return with(actor, id, activity -> {
            List<Standing> seen = seeing.of(actor, activity);
            Map<String, Judgement> said = judging.of(activity.id().value());
            return new SignalsView(
                    merged.gaps(seen, longerThan),
                    merged.contradictions(seen).stream()
                            .map(each -> view(each, said.get(each.shared())))
                            .toList());
        });
    }

    private static ContradictionView view(Contradiction contradiction, @Nullable Judgement said) {
        return new ContradictionView(
                contradiction.reference(),
                contradiction.dates(),
                contradiction.outcomes(),
                said == null || !said.fingerprint().equals(contradiction.fingerprint())
                        ? "open"
                        : (said.dismissed() ? "dismissed" : "marked"),
                contradiction.entries().stream().map(EntryView::of).toList());
    }

    private ResponseEntity<Object> with(Actor actor, ActivityId id, Function<Activity, Object> answer) {
        return activities
                .one(actor, id)
                .fold(stored -> ResponseEntity.ok(answer.apply(stored.value())), Answers::refused);
    }
}
