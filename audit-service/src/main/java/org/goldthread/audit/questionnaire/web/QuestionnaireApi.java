package org.goldthread.audit.questionnaire.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.LocalDate;
import org.goldthread.audit.questionnaire.AskingPractitioners;
import org.goldthread.audit.questionnaire.Questionnaire;
import org.goldthread.audit.questionnaire.QuestionnaireResults;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.activity.ActivityId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Questionnaires for programs: single answers are nobody's to read (A10). */
@RestController
@RequestMapping("/api/audits/v1/activities/{id}/questionnaire")
class QuestionnaireApi {

    private final AskingPractitioners asking;

    QuestionnaireApi(AskingPractitioners asking) {
        this.asking = asking;
    }

    /**
     * A questionnaire.
     *
     * @param path of its link, without sign-in
     */
    record QuestionnaireView(
            String activityReference,
            String path,
            String tool,
            int toolVersion,
            LocalDate opensOn,
            LocalDate closesOn,
            int minimumCount) {
        static QuestionnaireView of(Questionnaire one) {
            return new QuestionnaireView(
                    one.origin().reference(),
                    "/audits/q/" + one.code(),
                    one.toolId(),
                    one.toolNumber(),
                    one.opensOn(),
                    one.closesOn(),
                    one.minimumCount());
        }
    }

    /** The last day. */
    record CloseBody(@Nullable LocalDate closesOn) {}

    @PostMapping
    @Operation(operationId = "openQuestionnaire", summary = "Open a questionnaire that practitioners answer by a link")
    ResponseEntity<Object> open(By by, @PathVariable ActivityId id, @RequestBody Questionnaire.Terms terms) {
        return Answers.created(
                asking.open(by, id, terms),
                one -> URI.create("/api/audits/v1/activities/" + id + "/questionnaire"),
                QuestionnaireView::of);
    }

    @GetMapping
    @Operation(operationId = "readQuestionnaire", summary = "The questionnaire and its link")
    ResponseEntity<Object> read(Actor actor, @PathVariable ActivityId id) {
        return Answers.ok(asking.of(actor, id), QuestionnaireView::of);
    }

    @PutMapping("/closing")
    @Operation(operationId = "closeQuestionnaire", summary = "Move its last day; yesterday closes it now")
    ResponseEntity<Object> close(By by, @PathVariable ActivityId id, Seen seen, @RequestBody CloseBody body) {
        return Answers.ok(asking.closeOn(by, id, seen.version(), body.closesOn()), QuestionnaireView::of);
    }

    @GetMapping("/results")
    @Operation(
            operationId = "readQuestionnaireResults",
            summary = "What practitioners answered, once it is over and there are enough",
            description =
                    "Groups under the minimum count are left out, and as many more as keep them from being worked out")
    ResponseEntity<Object> results(Actor actor, @PathVariable ActivityId id) {
        return asking.of(actor, id)
                .<QuestionnaireResults>map(stored -> asking.results(stored.value()))
                .fold(ResponseEntity::ok, Answers::refused);
    }
}
