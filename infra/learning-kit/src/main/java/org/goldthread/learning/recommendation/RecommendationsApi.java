package org.goldthread.learning.recommendation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.framework.CurrentFramework;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recommendations for programs. */
@RestController
@RequestMapping("/api/${goldthread.service}/v1")
@Tag(name = "Recommendations", description = "What agencies should do because of findings")
class RecommendationsApi {

    private final DraftingRecommendation drafting;
    private final AgreeingRecommendation agreeing;
    private final ReadingRecommendations reading;
    private final String base;

    RecommendationsApi(
            DraftingRecommendation drafting,
            AgreeingRecommendation agreeing,
            ReadingRecommendations reading,
            CurrentFramework framework) {
        this.drafting = drafting;
        this.agreeing = agreeing;
        this.reading = reading;
        this.base = "/api/" + framework.service() + "/v1/recommendations/";
    }

    @PostMapping("/findings/{id}/recommendations")
    @Operation(
            operationId = "draftRecommendation",
            summary = "Draft a recommendation",
            description = "A draft never leaves this service")
    @ApiResponse(
            responseCode = "201",
            description = "Drafted",
            content = @Content(schema = @Schema(implementation = RecommendationView.class)))
    ResponseEntity<Object> draft(By by, @PathVariable FindingId id, @RequestBody RecommendationDraft draft) {
        return Answers.created(drafting.draft(by, id, draft), made -> URI.create(base + made.id()), this::view);
    }

    @GetMapping("/recommendations/{id}")
    @Operation(operationId = "readRecommendation", summary = "Read a recommendation")
    @ApiResponse(
            responseCode = "200",
            description = "Its version is in ETag",
            content = @Content(schema = @Schema(implementation = RecommendationView.class)))
    ResponseEntity<Object> one(Actor actor, @PathVariable RecommendationId id) {
        return Answers.ok(reading.one(actor, id).map(ReadingRecommendations.Found::stored), this::view);
    }

    @PutMapping("/recommendations/{id}")
    @Operation(
            operationId = "rewordRecommendation",
            summary = "Reword a draft recommendation",
            description = "If-Match is needed")
    @ApiResponse(
            responseCode = "200",
            description = "Reworded",
            content = @Content(schema = @Schema(implementation = RecommendationView.class)))
    ResponseEntity<Object> reword(
            By by, @PathVariable RecommendationId id, Seen seen, @RequestBody RecommendationDraft draft) {
        return Answers.ok(drafting.reword(by, id, seen.version(), draft), this::view);
    }

    @PostMapping("/recommendations/{id}/agree")
    @Operation(
            operationId = "agreeRecommendation",
            summary = "Agree a recommendation",
            description = "Monitoring opens an action for each agency")
    @ApiResponse(
            responseCode = "200",
            description = "Agreed",
            content = @Content(schema = @Schema(implementation = RecommendationView.class)))
    ResponseEntity<Object> agree(By by, @PathVariable RecommendationId id, Seen seen) {
        return Answers.ok(agreeing.agree(by, id, seen.version()), this::view);
    }

    private RecommendationView view(Recommendation recommendation) {
        return RecommendationView.of(recommendation, reading.warnings(recommendation));
    }
}
