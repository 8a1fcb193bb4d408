package org.goldthread.dissemination.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goldthread.dissemination.Sent;
import org.goldthread.dissemination.plan.DecidingPlan;
import org.goldthread.dissemination.plan.DisseminationPlan;
import org.goldthread.dissemination.plan.EditingPlan;
import org.goldthread.dissemination.plan.PlanState;
import org.goldthread.dissemination.plan.Plans;
import org.goldthread.dissemination.plan.RowGiven;
import org.goldthread.dissemination.plan.StartingProductFromPlan;
import org.goldthread.dissemination.product.StartingProduct;
import org.goldthread.dissemination.product.web.ProductView;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dissemination plans for programs. */
@RestController
@RequestMapping("/api/dissemination/v1/plans")
class PlansApi {

    private final Plans plans;
    private final EditingPlan editing;
    private final DecidingPlan deciding;
    private final StartingProductFromPlan starting;

    PlansApi(Plans plans, EditingPlan editing, DecidingPlan deciding, StartingProductFromPlan starting) {
        this.plans = plans;
        this.editing = editing;
        this.deciding = deciding;
        this.starting = starting;
    }

    /** A row as it is sent. */
    record RowBody(
            @Nullable String id,
            @Nullable String purpose,
            @Nullable String audience,
            @Nullable List<String> channels,
            @Nullable String measureOfSuccess,
            @Nullable String owner,
            @Nullable LocalDate by) {

        EditingPlan.WholeRow given() {
            return new EditingPlan.WholeRow(
                    id, new RowGiven(purpose, audience, Sent.list(channels), measureOfSuccess, owner, by));
        }
    }

    /** A plan as it is sent: everything that can be edited. */
    record PlanBody(
            @Nullable List<RowBody> rows,
            @Nullable List<EditingPlan.NoteGiven> considerations,
            @Nullable String cascadeTo) {

        EditingPlan.Whole given() {
            return new EditingPlan.Whole(
                    Sent.list(rows).stream().map(RowBody::given).toList(), Sent.list(considerations), cascadeTo);
        }
    }

    /** A part of the list of plans. */
    record PlanList(List<PlanView> items, @Nullable String next) {}

    /** Why a plan is returned. */
    record ReasonBody(@Nullable String reason) {}

    @ApiResponse(
            responseCode = "200",
            description = "A part of the list",
            content = @Content(schema = @Schema(implementation = PlanList.class)))
    @Operation(
            operationId = "listPlans",
            summary = "List dissemination plans; an agency's system sees the approved ones that concern its agency")
    @GetMapping
    ResponseEntity<Object> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        if (state != null && PlanState.of(state).isEmpty()) {
            return Answers.refused(
                    Refusal.invalid("state", "unknown-state", "The state is one of drafted, sent, returned, approved"));
        }
        Plans.Filter filter =
                new Plans.Filter(PlanState.of(state).map(Set::of).orElse(Set.of()), type, text, null).seenBy(actor);
        return ResponseEntity.ok(
                plans.part(filter, cursor, Cursor.size(size)).map(stored -> PlanView.of(stored.value())));
    }

    @ApiResponse(
            responseCode = "200",
            description = "Its version is in ETag",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @Operation(operationId = "readPlan", summary = "Read a dissemination plan")
    @GetMapping("/{id}")
    ResponseEntity<Object> read(Actor actor, @PathVariable UUID id) {
        Outcome<Stored<DisseminationPlan>> found = plans.find(actor, id)
                .<Outcome<Stored<DisseminationPlan>>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.Missing()));
        return Answers.ok(found, PlanView::of);
    }

    @ApiResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @Operation(
            operationId = "replacePlan",
            summary = "Replace the rows, notes and choice of agencies of a plan that is being edited")
    @PutMapping("/{id}")
    ResponseEntity<Object> replace(By by, @PathVariable UUID id, Seen seen, @RequestBody PlanBody body) {
        return Answers.ok(editing.replace(by, id, seen.version(), body.given()), PlanView::of);
    }

    @ApiResponse(
            responseCode = "200",
            description = "Sent",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @Operation(operationId = "submitPlan", summary = "Send a plan to the group's chair for approval")
    @PostMapping("/{id}/submit")
    ResponseEntity<Object> submit(By by, @PathVariable UUID id, Seen seen) {
        return Answers.ok(deciding.send(by, id, seen.version()), PlanView::of);
    }

    @ApiResponse(
            responseCode = "200",
            description = "Approved",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @Operation(operationId = "approvePlan", summary = "Approve a plan, which asks the agencies to pass the learning on")
    @PostMapping("/{id}/approve")
    ResponseEntity<Object> approve(By by, @PathVariable UUID id, Seen seen) {
        return Answers.ok(deciding.approve(by, id, seen.version()), PlanView::of);
    }

    @ApiResponse(
            responseCode = "200",
            description = "Returned",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @Operation(operationId = "returnPlan", summary = "Return a plan to the officer with a reason")
    @PostMapping("/{id}/return")
    ResponseEntity<Object> sendBack(By by, @PathVariable UUID id, Seen seen, @RequestBody ReasonBody body) {
        return Answers.ok(deciding.sendBack(by, id, seen.version(), body.reason()), PlanView::of);
    }

    @ApiResponse(
            responseCode = "201",
            description = "Started",
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    @Operation(
            operationId = "startProduct",
            summary = "Start a product, such as a one-minute guide, from an approved plan")
    @PostMapping("/{id}/products")
    ResponseEntity<Object> start(By by, @PathVariable UUID id, @RequestBody StartingProduct.Wanted body) {
        return Answers.created(
                starting.start(by, id, body),
                product -> URI.create("/api/dissemination/v1/products/" + product.id()),
                ProductView::of);
    }
}
