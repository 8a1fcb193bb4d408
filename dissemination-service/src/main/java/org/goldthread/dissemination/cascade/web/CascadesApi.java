package org.goldthread.dissemination.cascade.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.dissemination.Sent;
import org.goldthread.dissemination.cascade.AnsweringCascade;
import org.goldthread.dissemination.cascade.Cascade;
import org.goldthread.dissemination.cascade.CascadeState;
import org.goldthread.dissemination.cascade.Cascades;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cascades for programs: an agency's system picks up what is asked of its agency and answers. */
@RestController
@RequestMapping("/api/dissemination/v1/cascades")
class CascadesApi {

    private final Cascades cascades;
    private final AnsweringCascade answering;

    CascadesApi(Cascades cascades, AnsweringCascade answering) {
        this.cascades = cascades;
        this.answering = answering;
    }

    /**
     * A report as it is sent.
     *
     * @param methods ids of the profile's communication methods
     * @param doneOn the day on which it was done, or finished
     * @param training whether the agency adapted its own training: done, not-needed or not-yet
     * @param policies whether it reviewed its policies and procedures: done, not-needed or not-yet
     */
    record ReportBody(
            @Nullable List<AnsweringCascade.ReachedRole> reached,
            @Nullable List<String> methods,
            @Nullable LocalDate doneOn,
            @Nullable String note,
            @Nullable String training,
            @Nullable String policies) {

        AnsweringCascade.Told told() {
            return new AnsweringCascade.Told(Sent.list(reached), Sent.list(methods), doneOn, note, training, policies);
        }
    }

    /** A report that takes the place of an earlier one, and why. */
    record CorrectionBody(
            @Nullable List<AnsweringCascade.ReachedRole> reached,
            @Nullable List<String> methods,
            @Nullable LocalDate doneOn,
            @Nullable String note,
            @Nullable String training,
            @Nullable String policies,
            @Nullable String reason) {

        AnsweringCascade.Told told() {
            return new ReportBody(reached, methods, doneOn, note, training, policies).told();
        }
    }

    /** A part of the list of cascades. */
    record CascadeList(List<CascadeView> items, @Nullable String next) {}

    @ApiResponse(
            responseCode = "200",
            description = "A part of the list",
            content = @Content(schema = @Schema(implementation = CascadeList.class)))
    @Operation(operationId = "listCascades", summary = "List cascades; an agency's system sees its own agency's")
    @GetMapping
    ResponseEntity<Object> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID plan,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        if (state != null && CascadeState.of(state).isEmpty()) {
            return Answers.refused(
                    Refusal.invalid("state", "unknown-state", "The state is one of requested, acknowledged, reported"));
        }
        Cascades.Filter filter =
                new Cascades.Filter(plan, agency, CascadeState.of(state).orElse(null), null).seenBy(actor);
        return ResponseEntity.ok(
                cascades.part(filter, cursor, Cursor.size(size)).map(stored -> CascadeView.of(stored.value())));
    }

    @ApiResponse(
            responseCode = "200",
            description = "Its version is in ETag",
            content = @Content(schema = @Schema(implementation = CascadeView.class)))
    @Operation(operationId = "readCascade", summary = "Read a cascade: what is asked, by when, and what was reported")
    @GetMapping("/{id}")
    ResponseEntity<Object> read(Actor actor, @PathVariable UUID id) {
        Outcome<Stored<Cascade>> found = cascades.find(actor, id)
                .<Outcome<Stored<Cascade>>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.Missing()));
        return Answers.ok(found, CascadeView::of);
    }

    @ApiResponse(
            responseCode = "200",
            description = "Acknowledged",
            content = @Content(schema = @Schema(implementation = CascadeView.class)))
    @Operation(
            operationId = "acknowledgeCascade",
            summary = "Acknowledge that the agency has the learning and will pass it on")
    @PostMapping("/{id}/acknowledge")
    ResponseEntity<Object> acknowledge(By by, @PathVariable UUID id, Seen seen) {
        return Answers.ok(answering.acknowledge(by, id, seen.version()), CascadeView::of);
    }

    @ApiResponse(
            responseCode = "200",
            description = "Reported",
            content = @Content(schema = @Schema(implementation = CascadeView.class)))
    @Operation(operationId = "reportCascade", summary = "Report how and whom the learning reached")
    @PostMapping("/{id}/report")
    ResponseEntity<Object> report(By by, @PathVariable UUID id, Seen seen, @RequestBody ReportBody body) {
        return Answers.ok(answering.report(by, id, seen.version(), body.told()), CascadeView::of);
    }

    @ApiResponse(
            responseCode = "200",
            description = "Corrected; what was reported before is kept",
            content = @Content(schema = @Schema(implementation = CascadeView.class)))
    @Operation(operationId = "correctCascade", summary = "Correct the report with a reason")
    @PostMapping("/{id}/correction")
    ResponseEntity<Object> correct(By by, @PathVariable UUID id, Seen seen, @RequestBody CorrectionBody body) {
        return Answers.ok(answering.correct(by, id, seen.version(), body.told(), body.reason()), CascadeView::of);
    }
}
