package org.goldthread.learning.overview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.activity.ActivityView;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.finding.Finding;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.finding.Findings;
import org.goldthread.learning.framework.Stage;
import org.goldthread.learning.learningpoint.LearningPointView;
import org.goldthread.learning.learningpoint.LearningPoints;
import org.goldthread.learning.recommendation.RecommendationView;
import org.goldthread.learning.recommendation.Recommendations;
import org.goldthread.learning.web.ListAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came of an activity, for programs; and closing it. */
@RestController
@RequestMapping("/api/${goldthread.service}/v1/activities/{id}")
@Tag(name = "Activities")
class OverviewApi {

    /** The shape of a part of a list, for the API's description. */
    record LearningPointList(
            List<LearningPointView> items, @Nullable String next) {}

    /** The shape of a part of a list, for the API's description. */
    record RecommendationList(
            List<RecommendationView> items, @Nullable String next) {}

    private final ClosingActivity closing;
    private final ReadingActivities activities;
    private final Findings findings;
    private final LearningPoints learningPoints;
    private final Recommendations recommendations;

    OverviewApi(
            ClosingActivity closing,
            ReadingActivities activities,
            Findings findings,
            LearningPoints learningPoints,
            Recommendations recommendations) {
        this.closing = closing;
        this.activities = activities;
        this.findings = findings;
        this.learningPoints = learningPoints;
        this.recommendations = recommendations;
    }

    @PostMapping("/close")
    @Operation(
            operationId = "closeActivity",
            summary = "Close an activity",
            description = "When everything that came of it is agreed")
    @ApiResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    ResponseEntity<Object> close(By by, @PathVariable ActivityId id, Seen seen) {
        return Answers.ok(closing.close(by, id, seen.version()), activity -> ActivityView.of(by.actor(), activity));
    }

    @GetMapping("/learning-points")
    @Operation(
            operationId = "listLearningPointsOfActivity",
            summary = "List what should be learned from an activity",
            description = "Newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A list of learning points",
            content = @Content(schema = @Schema(implementation = LearningPointList.class)))
    ResponseEntity<Object> learningPoints(
            Actor actor,
            @PathVariable ActivityId id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        return parts(
                actor,
                id,
                state,
                (ids, stage) -> ListAnswer.of(
                        learningPoints.from(ids, stage, cursor, Cursor.size(size)), LearningPointView::of));
    }

    @GetMapping("/recommendations")
    @Operation(
            operationId = "listRecommendationsOfActivity",
            summary = "List what is recommended because of an activity",
            description = "Newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A list of recommendations",
            content = @Content(schema = @Schema(implementation = RecommendationList.class)))
    ResponseEntity<Object> recommendations(
            Actor actor,
            @PathVariable ActivityId id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        return parts(
                actor,
                id,
                state,
                (ids, stage) -> ListAnswer.of(
                        recommendations.from(ids, stage, cursor, Cursor.size(size)),
                        recommendation -> RecommendationView.of(recommendation, List.of())));
    }

    /** Reads a part of what comes from findings, at one stage or (null) at any. */
    private interface Part {
        ListAnswer<?> read(List<FindingId> findings, @Nullable Stage stage);
    }

    private ResponseEntity<Object> parts(Actor actor, ActivityId id, @Nullable String state, Part part) {
        Stage asked = Stage.of(state).orElse(null);
        return activities
                .one(actor, id)
                .fold(
                        stored -> {
                            boolean drafts = ActivityPermissions.mayReadDrafts(actor, stored.value());
                            if (asked == Stage.DRAFT && !drafts) {
                                return ResponseEntity.ok(
                                        ListAnswer.of(new Page<Stored<Finding>>(List.of(), null), Finding::id));
                            }
                            List<FindingId> ids = findings.of(id.value()).stream()
                                    .map(Finding::id)
                                    .toList();
                            return ResponseEntity.ok(part.read(ids, drafts ? asked : Stage.AGREED));
                        },
                        Answers::refused);
    }
}
