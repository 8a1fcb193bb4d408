package org.goldthread.learning.summary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.web.Answers;
import org.goldthread.learning.activity.ActivityId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The learning summary of an activity, for programs. */
@RestController
@RequestMapping("/api/${goldthread.service}/v1/activities/{id}")
@Tag(name = "Activities")
class SummaryApi {

    private final SummingUpLearning summing;

    SummaryApi(SummingUpLearning summing) {
        this.summing = summing;
    }

    @GetMapping("/learning-summary")
    @Operation(
            operationId = "readLearningSummary",
            summary = "Read the learning summary of an activity",
            description = "What is agreed, in the columns of the framework's form (SOL Appendix B)")
    @ApiResponse(
            responseCode = "200",
            description = "The summary",
            content = @Content(schema = @Schema(implementation = LearningSummary.class)))
    ResponseEntity<Object> read(Actor actor, @PathVariable ActivityId id) {
        return summing.of(actor, id).fold(summary -> ResponseEntity.ok(summary), Answers::refused);
    }

    @GetMapping("/learning-summary.pdf")
    @Operation(
            operationId = "downloadLearningSummary",
            summary = "Download the learning summary of an activity",
            description = "The same as a tagged PDF")
    @ApiResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<?> download(Actor actor, @PathVariable ActivityId id) {
        return summing.of(actor, id).fold(summary -> summing.draw(summary).download(), Answers::refused);
    }
}
