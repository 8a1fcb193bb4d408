package org.goldthread.learning.finding;

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
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Stage;
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

/** Findings for programs. */
@RestController
@RequestMapping("/api/${goldthread.service}/v1")
@Tag(name = "Findings", description = "What an activity found: the roots of threads")
class FindingsApi {

    /** The shape of a part of a list, for the API's description. */
    record FindingList(List<FindingView> items, @Nullable String next) {}

    private final DraftingFinding drafting;
    private final AgreeingFinding agreeing;
    private final ReadingFindings reading;
    private final String base;

    FindingsApi(
            DraftingFinding drafting, AgreeingFinding agreeing, ReadingFindings reading, CurrentFramework framework) {
        this.drafting = drafting;
        this.agreeing = agreeing;
        this.reading = reading;
        this.base = "/api/" + framework.service() + "/v1/findings/";
    }

    @PostMapping("/activities/{id}/findings")
    @Operation(
            operationId = "draftFinding",
            summary = "Draft a finding",
            description = "A draft never leaves this service")
    @ApiResponse(
            responseCode = "201",
            description = "Drafted",
            content = @Content(schema = @Schema(implementation = FindingView.class)))
    ResponseEntity<Object> draft(By by, @PathVariable ActivityId id, @RequestBody FindingDraft draft) {
        return Answers.created(drafting.draft(by, id, draft), made -> URI.create(base + made.id()), FindingView::of);
    }

    @GetMapping("/activities/{id}/findings")
    @Operation(
            operationId = "listFindings",
            summary = "List an activity's findings",
            description = "Newest first; drafts only for those who word them")
    @ApiResponse(
            responseCode = "200",
            description = "A list of findings",
            content = @Content(schema = @Schema(implementation = FindingList.class)))
    ResponseEntity<Object> list(
            Actor actor,
            @PathVariable ActivityId id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        return reading.of(actor, id, Stage.of(state).orElse(null), cursor, Cursor.size(size))
                .fold(page -> ResponseEntity.ok(ListAnswer.of(page, FindingView::of)), Answers::refused);
    }

    @GetMapping("/findings/{id}")
    @Operation(operationId = "readFinding", summary = "Read a finding")
    @ApiResponse(
            responseCode = "200",
            description = "Its version is in ETag",
            content = @Content(schema = @Schema(implementation = FindingView.class)))
    ResponseEntity<Object> one(Actor actor, @PathVariable FindingId id) {
        return Answers.ok(reading.one(actor, id).map(ReadingFindings.Found::stored), FindingView::of);
    }

    @PutMapping("/findings/{id}")
    @Operation(operationId = "rewordFinding", summary = "Reword a draft finding", description = "If-Match is needed")
    @ApiResponse(
            responseCode = "200",
            description = "Reworded",
            content = @Content(schema = @Schema(implementation = FindingView.class)))
    ResponseEntity<Object> reword(By by, @PathVariable FindingId id, Seen seen, @RequestBody FindingDraft draft) {
        return Answers.ok(drafting.reword(by, id, seen.version(), draft), FindingView::of);
    }

    @PostMapping("/findings/{id}/agree")
    @Operation(
            operationId = "agreeFinding",
            summary = "Agree a finding",
            description = "It becomes the record and its thread starts")
    @ApiResponse(
            responseCode = "200",
            description = "Agreed",
            content = @Content(schema = @Schema(implementation = FindingView.class)))
    ResponseEntity<Object> agree(By by, @PathVariable FindingId id, Seen seen) {
        return Answers.ok(agreeing.agree(by, id, seen.version()), FindingView::of);
    }
}
