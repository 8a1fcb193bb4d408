package org.goldthread.reviews.method.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.reviews.conduct.TakingReview;
import org.goldthread.reviews.method.ChoosingMethod;
import org.goldthread.reviews.method.Chosen;
import org.goldthread.reviews.method.Method;
import org.goldthread.reviews.method.Methods;
import org.goldthread.reviews.method.NewMethod;
import org.goldthread.reviews.method.RunningStages;
import org.goldthread.reviews.method.StageChange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The method of a review, for programs. */
@RestController
@RequestMapping("/api/reviews/v1/activities/{id}/method")
@Tag(name = "Method", description = "How a review is done: methodology, rationale, stages")
class MethodApi {

    private final Methods methods;
    private final ChoosingMethod choosing;
    private final RunningStages running;
    private final TakingReview taking;

    MethodApi(Methods methods, ChoosingMethod choosing, RunningStages running, TakingReview taking) {
        this.methods = methods;
        this.choosing = choosing;
        this.running = running;
        this.taking = taking;
    }

    /** The method as it stands; {@code chosen} is absent until one is chosen. */
    record MethodView(String activityReference, @Nullable ChosenView chosen, List<ReplacedView> earlier) {

        static MethodView of(Method method) {
            Chosen chosen = method.chosen();
            return new MethodView(
                    method.review().reference(),
                    chosen == null ? null : ChosenView.of(chosen),
                    method.earlier().stream()
                            .map(each -> new ReplacedView(
                                    ChosenView.of(each.method()),
                                    each.reason(),
                                    each.by().at()))
                            .toList());
        }
    }

    /** A methodology with its stages. */
    record ChosenView(
            String methodologyId,
            String name,
            String basis,
            String rationale,
            Instant chosenAt,
            List<StageView> stages) {

        static ChosenView of(Chosen chosen) {
            return new ChosenView(
                    chosen.methodologyId(),
                    chosen.name(),
                    chosen.basis(),
                    chosen.rationale(),
                    chosen.by().at(),
                    chosen.stages().stream()
                            .map(stage -> new StageView(
                                    stage.id(),
                                    stage.name(),
                                    stage.state().id(),
                                    stage.plannedOn(),
                                    stage.startedOn(),
                                    stage.doneOn(),
                                    stage.reason()))
                            .toList());
        }
    }

    /** A stage. */
    record StageView(
            String id,
            String name,
            String state,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate doneOn,
            @Nullable String reason) {}

    /** A methodology that was given up. */
    record ReplacedView(ChosenView method, String reason, Instant replacedAt) {}

    @GetMapping
    @Operation(operationId = "readMethod", summary = "Read how a review is done")
    @ApiResponse(
            responseCode = "200",
            description = "Its version is in ETag, 0 before anything was chosen",
            content = @Content(schema = @Schema(implementation = MethodView.class)))
    ResponseEntity<Object> read(Actor actor, @PathVariable ActivityId id) {
        return Answers.ok(taking.toRead(actor, id).map(review -> methods.of(review.ref())), MethodView::of);
    }

    @PutMapping
    @Operation(
            operationId = "chooseMethod",
            summary = "Choose the methodology of a review, or change it (officers)",
            description = "A change needs a reason; the old methodology stays on record with its stages")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = NewMethod.class), examples = @ExampleObject("""
                                            {"methodologyId":"systems-review","rationale":"Six agencies over four years:
                                             the reasons lie between them","reason":null}
                                            """)))
    @ApiResponse(
            responseCode = "200",
            description = "Chosen; its stages are planned",
            content = @Content(schema = @Schema(implementation = MethodView.class)))
    ResponseEntity<Object> choose(By by, @PathVariable ActivityId id, Seen seen, @RequestBody NewMethod wanted) {
        return Answers.ok(choosing.choose(by, id, seen.version(), wanted), MethodView::of);
    }

    @PutMapping("/stages/{stage}")
    @Operation(operationId = "moveStage", summary = "Enter how a stage stands")
    @ApiResponse(
            responseCode = "200",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = MethodView.class)))
    ResponseEntity<Object> move(
            By by,
            @PathVariable ActivityId id,
            @PathVariable String stage,
            Seen seen,
            @RequestBody StageChange change) {
        return Answers.ok(running.move(by, id, seen.version(), stage, change), MethodView::of);
    }
}
