package org.goldthread.monitoring.action.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.monitoring.action.ActionState;
import org.goldthread.monitoring.action.Actions;
import org.goldthread.monitoring.action.AnsweringAction;
import org.goldthread.monitoring.action.CarryingOutAction;
import org.goldthread.monitoring.action.CheckingEmbedding;
import org.goldthread.monitoring.action.DecidingDeclined;
import org.goldthread.monitoring.action.VerifyingAction;
import org.goldthread.monitoring.words.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Actions for programs: an agency's system works on its agency's actions, the partnership verifies and checks. */
@RestController
@RequestMapping("/api/monitoring/v1/actions")
class ActionsApi {

    private final Actions actions;
    private final AnsweringAction answering;
    private final CarryingOutAction carryingOut;
    private final VerifyingAction verifying;
    private final CheckingEmbedding checking;
    private final DecidingDeclined deciding;
    private final Deadlines deadlines;

    ActionsApi(
            Actions actions,
            AnsweringAction answering,
            CarryingOutAction carryingOut,
            VerifyingAction verifying,
            CheckingEmbedding checking,
            DecidingDeclined deciding,
            Deadlines deadlines) {
        this.actions = actions;
        this.answering = answering;
        this.carryingOut = carryingOut;
        this.verifying = verifying;
        this.checking = checking;
        this.deciding = deciding;
        this.deadlines = deadlines;
    }

    /** How far the action has come. */
    record UpdateRequest(@Nullable String progress) {}

    /** What shows that something was done. */
    record EvidenceRequest(@Nullable String text) {}

    /** What shows that it is done; may be absent where evidence was given before. */
    record DoneRequest(@Nullable String evidence) {}

    /** Why it is sent back. */
    record SendBackRequest(@Nullable String reason) {}

    /** Why the partnership decides so about a declined action. */
    record DecisionRequest(@Nullable String reason) {}

    /** A part of the list; {@code next} is the cursor of the following part, null at the end. */
    record ActionList(List<ActionView> items, @Nullable String next) {}

    @GetMapping
    @Operation(summary = "List actions: an agency's own, or the partnership's all")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActionList.class)))
    ResponseEntity<Object> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        ActionState wanted = state == null ? null : ActionState.of(state).orElse(null);
        if (state != null && wanted == null) {
            return Answers.refused(Refusal.invalid("state", "unknown-state", "There is no state of this name"));
        }
        Actions.Filter filter =
                new Actions.Filter(agency, wanted, overdue ? deadlines.today() : null, null).seenBy(actor);
        Page<ActionView> part =
                actions.part(filter, cursor, Cursor.size(size)).map(stored -> ActionView.of(stored.value()));
        return ResponseEntity.ok(new ActionList(part.items(), part.next()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show one action with its evidence, checks and history")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActionView.class)))
    ResponseEntity<Object> show(Actor actor, @PathVariable UUID id) {
        return actions.find(actor, id)
                .map(stored -> ResponseEntity.ok()
                        .eTag("\"" + stored.version() + "\"")
                        .<Object>body(ActionView.of(stored.value())))
                .orElseGet(() -> Answers.refused(new Refusal.Missing()));
    }

    @PostMapping("/{id}/answer")
    @Operation(summary = "Agree to an action, with something measurable and a role that answers for it, or decline it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActionView.class)))
    ResponseEntity<Object> answer(By by, @PathVariable UUID id, Seen seen, @RequestBody AnsweringAction.Given given) {
        return Answers.ok(answering.answer(by, id, seen.version(), given), ActionView::of);
    }

    @PostMapping("/{id}/updates")
    @Operation(summary = "Tell how far the action has come")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActionView.class)))
    ResponseEntity<Object> update(By by, @PathVariable UUID id, Seen seen, @RequestBody UpdateRequest request) {
        return Answers.ok(carryingOut.update(by, id, seen.version(), request.progress()), ActionView::of);
    }

    @PostMapping("/{id}/evidence")
    @Operation(summary = "Add evidence")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActionView.class)))
    ResponseEntity<Object> evidence(By by, @PathVariable UUID id, Seen seen, @RequestBody EvidenceRequest request) {
        return Answers.ok(carryingOut.giveEvidence(by, id, seen.version(), request.text()), ActionView::of);
    }

    @PostMapping("/{id}/done")
    @Operation(summary = "Say that the action is done")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActionView.class)))
    ResponseEntity<Object> done(
            By by, @PathVariable UUID id, Seen seen, @RequestBody(required = false) @Nullable DoneRequest request) {
        String evidence = request == null ? null : request.evidence();
        return Answers.ok(carryingOut.markDone(by, id, seen.version(), evidence), ActionView::of);
    }

    @PostMapping("/{id}/verify")
    @Operation(summary = "Verify that the action is done; the embedding checks then fall due")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActionView.class)))
    ResponseEntity<Object> verify(By by, @PathVariable UUID id, Seen seen) {
        return Answers.ok(verifying.verify(by, id, seen.version()), ActionView::of);
    }

    @PostMapping("/{id}/send-back")
    @Operation(summary = "Send the action back to the agency with a reason")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActionView.class)))
    ResponseEntity<Object> sendBack(By by, @PathVariable UUID id, Seen seen, @RequestBody SendBackRequest request) {
        return Answers.ok(verifying.sendBack(by, id, seen.version(), request.reason()), ActionView::of);
    }

    @PostMapping("/{id}/checks")
    @Operation(summary = "Record the next embedding check")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActionView.class)))
    ResponseEntity<Object> check(By by, @PathVariable UUID id, Seen seen, @RequestBody CheckingEmbedding.Made made) {
        return Answers.ok(checking.record(by, id, seen.version(), made), ActionView::of);
    }

    @PostMapping("/{id}/accept-decline")
    @Operation(summary = "Accept with a reason that the agency declined: the action is not implemented")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActionView.class)))
    ResponseEntity<Object> acceptDecline(
            By by, @PathVariable UUID id, Seen seen, @RequestBody DecisionRequest request) {
        return Answers.ok(deciding.accept(by, id, seen.version(), request.reason()), ActionView::of);
    }

    @PostMapping("/{id}/ask-again")
    @Operation(summary = "Ask the agency again, with a reason, after it declined")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActionView.class)))
    ResponseEntity<Object> askAgain(By by, @PathVariable UUID id, Seen seen, @RequestBody DecisionRequest request) {
        return Answers.ok(deciding.askAgain(by, id, seen.version(), request.reason()), ActionView::of);
    }
}
