package org.goldthread.audit.retest.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.audit.retest.PlanningRetest;
import org.goldthread.audit.retest.RetestPlan;
import org.goldthread.audit.retest.RetestPlanId;
import org.goldthread.audit.retest.Retests;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.activity.ActivityId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a round asks again, for programs (A8). */
@RestController
@RequestMapping("/api/audits/v1/activities/{id}/retests")
class RetestsApi {

    private final PlanningRetest planning;
    private final Retests retests;

    RetestsApi(PlanningRetest planning, Retests retests) {
        this.planning = planning;
        this.retests = retests;
    }

    /** A learning point and the graded question that asks about it. */
    record TieBody(@Nullable String learningPoint, @Nullable String question) {}

    /** All that the round asks again. */
    record RetestsBody(@Nullable List<@Nullable TieBody> ties) {

        /** By learning point; what is none is refused as unknown. */
        Map<String, String> chosen() {
            Map<String, String> chosen = new LinkedHashMap<>();
            for (TieBody tie : ties == null ? List.<@Nullable TieBody>of() : ties) {
                chosen.put(
                        String.valueOf(tie == null ? null : tie.learningPoint()),
                        String.valueOf(tie == null ? null : tie.question()));
            }
            return chosen;
        }
    }

    /** A learning point that is asked about. */
    record TieView(
            UUID learningPoint,
            List<UUID> findings,
            String keyMessage,
            String question,
            String standard,
            String service,
            @Nullable String reference) {}

    /** A learning point that the round may ask about. */
    record EarlierView(
            UUID learningPoint,
            String service,
            String reference,
            List<UUID> findings,
            String keyMessage,
            LocalDate agreedOn,
            @Nullable String suggestedQuestion) {}

    /** What there is to choose from. */
    record EarlierPage(List<EarlierView> items) {}

    /** What a settled return says. */
    record FoundView(UUID learningPoint, String agency, boolean held, String grade, LocalDate on) {}

    /** The plan and what came of it. */
    record RetestsView(List<TieView> ties, List<FoundView> found) {}

    @GetMapping
    @Operation(
            operationId = "readRetests",
            summary = "Which earlier learning the round asks about again, and what it found")
    ResponseEntity<Object> read(Actor actor, @PathVariable ActivityId id) {
        return planning.round(actor, id)
                .then(round -> {
                    Optional<Stored<RetestPlan>> plan =
                            retests.plan(new RetestPlanId(round.id().value()));
                    return plan.map(Outcome::done)
                            .orElseGet(() -> Outcome.<Stored<RetestPlan>>refused(new Refusal.Missing()));
                })
                .fold(plan -> Answers.ok(Outcome.done(plan), this::view), Answers::refused);
    }

    @GetMapping("/learning")
    @Operation(
            operationId = "listEarlierLearning",
            summary = "Agreed learning of earlier audits and of reviews that the round may ask about again")
    @ApiResponse(
            responseCode = "200",
            description = "Newest first, with the question that is suggested",
            content = @Content(schema = @Schema(implementation = EarlierPage.class)))
    ResponseEntity<Object> earlier(Actor actor, @PathVariable ActivityId id) {
        return planning.round(actor, id)
                .fold(
                        round -> ResponseEntity.ok(new EarlierPage(planning.earlier(actor, round).stream()
                                .map(one -> new EarlierView(
                                        one.id(),
                                        one.service(),
                                        one.reference(),
                                        one.findings(),
                                        one.keyMessage(),
                                        one.agreedOn(),
                                        planning.suggestion(one, round).orElse(null)))
                                .toList())),
                        Answers::refused);
    }

    @PutMapping
    @Operation(operationId = "chooseRetests", summary = "Choose which earlier learning the round asks about again")
    ResponseEntity<Object> choose(By by, @PathVariable ActivityId id, Seen seen, @RequestBody RetestsBody body) {
        return Answers.ok(planning.choose(by, id, seen.version(), body.chosen()), this::view);
    }

    private RetestsView view(RetestPlan plan) {
        return new RetestsView(
                plan.ties().stream()
                        .map(tie -> new TieView(
                                tie.learningPoint(),
                                tie.findings(),
                                tie.keyMessage(),
                                tie.question(),
                                tie.standard(),
                                tie.service(),
                                tie.reference()))
                        .toList(),
                retests.of(plan.id()).stream()
                        .map(one -> new FoundView(
                                one.tie().learningPoint(), one.agency(), one.held(), one.grade(), one.on()))
                        .toList());
    }
}
