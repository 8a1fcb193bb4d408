package org.goldthread.reviews.retention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Retention for programs that people use. */
@RestController
@RequestMapping("/api/reviews/v1")
@Tag(name = "Retention", description = "How long names are kept, legal holds, and disposal by two people")
class RetentionApi {

    private final ReadingRetention reading;
    private final KeepingRetention keeping;
    private final CurrentFramework framework;

    RetentionApi(ReadingRetention reading, KeepingRetention keeping, CurrentFramework framework) {
        this.reading = reading;
        this.keeping = keeping;
        this.framework = framework;
    }

    /** Why something is done. */
    record Because(@Nullable String reason) {}

    /** Until when names are kept for longer, and why. */
    record Longer(@Nullable LocalDate until, @Nullable String reason) {}

    /** All of them: the list is not cut. */
    record RetentionList(List<RetentionView> items) {}

    @GetMapping("/retention")
    @Operation(operationId = "listRetention", summary = "List the reviews whose names are or were kept")
    RetentionList list() {
        return new RetentionList(reading.list().stream()
                .map(standing -> RetentionView.of(standing.retention(), standing.today()))
                .toList());
    }

    @GetMapping("/activities/{id}/retention")
    @Operation(operationId = "readRetention", summary = "Read how long a review's names are kept")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RetentionView.class)))
    ResponseEntity<Object> read(Actor actor, @PathVariable ActivityId id) {
        return Objects.requireNonNull(reading.of(actor, id)
                .<ResponseEntity<Object>>fold(
                        standing -> ResponseEntity.ok()
                                .eTag("\"" + standing.version() + "\"")
                                .body(RetentionView.of(standing.retention(), standing.today())),
                        Answers::refused));
    }

    @PostMapping("/activities/{id}/retention/hold")
    @Operation(operationId = "setLegalHold", summary = "Set a legal hold: nothing is destroyed while it stands")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RetentionView.class)))
    ResponseEntity<Object> hold(By by, @PathVariable ActivityId id, Seen seen, @RequestBody Because because) {
        return answer(keeping.hold(by, id, seen.version(), because.reason()));
    }

    @PostMapping("/activities/{id}/retention/lift")
    @Operation(operationId = "liftLegalHold", summary = "Lift the legal hold")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RetentionView.class)))
    ResponseEntity<Object> lift(By by, @PathVariable ActivityId id, Seen seen, @RequestBody Because because) {
        return answer(keeping.lift(by, id, seen.version(), because.reason()));
    }

    @PostMapping("/activities/{id}/retention/keep")
    @Operation(operationId = "keepNamesLonger", summary = "Keep the names for longer")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RetentionView.class)))
    ResponseEntity<Object> keep(By by, @PathVariable ActivityId id, Seen seen, @RequestBody Longer longer) {
        return answer(keeping.keepUntil(by, id, seen.version(), longer.until(), longer.reason()));
    }

    @PostMapping("/activities/{id}/retention/propose")
    @Operation(operationId = "proposeDisposal", summary = "Propose that the names are destroyed")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RetentionView.class)))
    ResponseEntity<Object> propose(By by, @PathVariable ActivityId id, Seen seen, @RequestBody Because because) {
        return answer(keeping.propose(by, id, seen.version(), because.reason()));
    }

    @PostMapping("/activities/{id}/retention/withdraw")
    @Operation(operationId = "withdrawDisposal", summary = "Take the proposal back")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RetentionView.class)))
    ResponseEntity<Object> withdraw(By by, @PathVariable ActivityId id, Seen seen, @RequestBody Because because) {
        return answer(keeping.withdraw(by, id, seen.version(), because.reason()));
    }

    @PostMapping("/activities/{id}/retention/confirm")
    @Operation(
            operationId = "confirmDisposal",
            summary = "Confirm what somebody else proposed",
            description = "The key is destroyed, and the names cannot be read any more")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RetentionView.class)))
    ResponseEntity<Object> confirm(By by, @PathVariable ActivityId id, Seen seen) {
        return answer(keeping.confirm(by, id, seen.version()));
    }

    private ResponseEntity<Object> answer(Outcome<Stored<Retention>> outcome) {
        return Answers.ok(
                outcome,
                retention -> RetentionView.of(retention, framework.now().today()));
    }
}
