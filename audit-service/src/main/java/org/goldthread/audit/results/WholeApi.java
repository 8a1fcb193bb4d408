package org.goldthread.audit.results;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.web.Answers;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A round's results without names, for programs; an agency's with its own grades (A9). */
@RestController
@RequestMapping("/api/audits/v1/activities/{id}/results")
class WholeApi {

    private final ReadingResults reading;
    private final DrawingResults drawing;
    private final ReadingActivities activities;

    WholeApi(ReadingResults reading, DrawingResults drawing, ReadingActivities activities) {
        this.reading = reading;
        this.drawing = drawing;
        this.activities = activities;
    }

    /** Agencies of one kind. */
    record KindView(String kind, int graded, int met) {}

    /**
     * A standard over all agencies; what is null is not shown because a number is too small.
     *
     * @param counts by grade, best first; empty where it is not shown
     * @param ownGrade the own agency's grade
     * @param panelGrade the panel's grade for the own agency
     */
    record StandardOfAll(
            String id,
            String name,
            @Nullable Integer graded,
            List<Integer> counts,
            @Nullable Integer met,
            List<KindView> kinds,
            @Nullable String ownGrade,
            @Nullable String panelGrade) {
        static StandardOfAll of(AgencyResults.Line line) {
            Whole.Standard one = line.standard();
            return new StandardOfAll(
                    one.id(),
                    one.name(),
                    one.graded(),
                    one.counts(),
                    one.met(),
                    one.kinds().stream()
                            .map(kind -> new KindView(kind.kind().word(), kind.graded(), kind.met()))
                            .toList(),
                    line.self(),
                    line.panel());
        }
    }

    /**
     * All standards.
     *
     * @param smallest no number of agencies under this is shown, nor what it could be worked out from
     * @param basis the clause for that number, or {@code default}
     * @param grades the scale's grades, best first
     */
    record WholeView(int agencies, int smallest, String basis, List<String> grades, List<StandardOfAll> standards) {
        static WholeView of(AgencyResults own) {
            Whole whole = own.whole();
            return new WholeView(
                    whole.agencies(),
                    whole.smallest(),
                    whole.basis(),
                    whole.scale().steps().stream().map(step -> step.id()).toList(),
                    own.lines().stream().map(StandardOfAll::of).toList());
        }
    }

    @GetMapping("/whole")
    @Operation(
            operationId = "readWholeResults",
            summary = "The round's results without agencies' names; an agency's system sees its own grades beside them",
            description = "Small numbers are not shown, nor what they could be worked out from")
    @ApiResponse(
            responseCode = "200",
            description = "The results",
            content = @Content(schema = @Schema(implementation = WholeView.class)))
    ResponseEntity<Object> whole(Actor actor, @PathVariable ActivityId id) {
        return activities
                .one(actor, id)
                .then(activity -> found(reading.own(actor, activity.value())))
                .fold(own -> ResponseEntity.ok(WholeView.of(own)), Answers::refused);
    }

    @GetMapping("/report.pdf")
    @Operation(
            operationId = "downloadResultsReport",
            summary = "The round's results as a tagged PDF: the partnership report, or the own agency's report")
    @ApiResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<?> report(Actor actor, @PathVariable ActivityId id) {
        return activities
                .one(actor, id)
                .then(activity -> found(drawing.draw(actor, activity.value())))
                .fold(document -> document.download(), Answers::refused);
    }

    private static <T> Outcome<T> found(Optional<T> looked) {
        return looked.map(Outcome::done).orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }
}
