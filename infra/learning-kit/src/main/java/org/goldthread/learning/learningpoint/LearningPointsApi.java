package org.goldthread.learning.learningpoint;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.ListAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Learning points for programs. */
@RestController
@RequestMapping("/api/${goldthread.service}/v1")
@Tag(name = "Learning points", description = "What should be learned from findings, and by whom")
class LearningPointsApi {

    /** The shape of a part of a list, for the API's description. */
    record LearningPointList(
            List<LearningPointView> items, @Nullable String next) {}

    private final DraftingLearningPoint drafting;
    private final AgreeingLearningPoint agreeing;
    private final ReadingLearningPoints reading;
    private final String base;

    LearningPointsApi(
            DraftingLearningPoint drafting,
            AgreeingLearningPoint agreeing,
            ReadingLearningPoints reading,
            CurrentFramework framework) {
        this.drafting = drafting;
        this.agreeing = agreeing;
        this.reading = reading;
        this.base = "/api/" + framework.service() + "/v1/learning-points/";
    }

    @PostMapping("/findings/{id}/learning-points")
    @Operation(
            operationId = "draftLearningPoint",
            summary = "Draft a learning point",
            description = "A draft never leaves this service")
    @ApiResponse(
            responseCode = "201",
            description = "Drafted",
            content = @Content(schema = @Schema(implementation = LearningPointView.class)))
    ResponseEntity<Object> draft(By by, @PathVariable FindingId id, @RequestBody LearningPointDraft draft) {
        return Answers.created(
                drafting.draft(by, id, draft), made -> URI.create(base + made.id()), LearningPointView::of);
    }

    @GetMapping("/learning-points")
    @Operation(
            operationId = "listLearningPoints",
            summary = "List agreed learning points",
            description = "Newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A list of learning points",
            content = @Content(schema = @Schema(implementation = LearningPointList.class)))
    ResponseEntity<Object> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        return reading.agreed(actor, audience, cursor, Cursor.size(size))
                .fold(page -> ResponseEntity.ok(ListAnswer.of(page, LearningPointView::of)), Answers::refused);
    }

    @GetMapping("/learning-points/{id}")
    @Operation(operationId = "readLearningPoint", summary = "Read a learning point")
    @ApiResponse(
            responseCode = "200",
            description = "Its version is in ETag",
            content = @Content(schema = @Schema(implementation = LearningPointView.class)))
    ResponseEntity<Object> one(Actor actor, @PathVariable LearningPointId id) {
        return Answers.ok(reading.one(actor, id).map(ReadingLearningPoints.Found::stored), LearningPointView::of);
    }

    @PutMapping("/learning-points/{id}")
    @Operation(
            operationId = "rewordLearningPoint",
            summary = "Reword a draft learning point",
            description = "If-Match is needed")
    @ApiResponse(
            responseCode = "200",
            description = "Reworded",
            content = @Content(schema = @Schema(implementation = LearningPointView.class)))
    ResponseEntity<Object> reword(
            By by, @PathVariable LearningPointId id, Seen seen, @RequestBody LearningPointDraft draft) {
        return Answers.ok(drafting.reword(by, id, seen.version(), draft), LearningPointView::of);
    }

    @PostMapping("/learning-points/{id}/agree")
    @Operation(
            operationId = "agreeLearningPoint",
            summary = "Agree a learning point",
            description = "Dissemination drafts a plan for it")
    @ApiResponse(
            responseCode = "200",
            description = "Agreed",
            content = @Content(schema = @Schema(implementation = LearningPointView.class)))
    ResponseEntity<Object> agree(By by, @PathVariable LearningPointId id, Seen seen) {
        return Answers.ok(agreeing.agree(by, id, seen.version()), LearningPointView::of);
    }
}
