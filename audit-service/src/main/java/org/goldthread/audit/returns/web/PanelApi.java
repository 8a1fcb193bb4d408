package org.goldthread.audit.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import org.goldthread.audit.returns.Moderating;
import org.goldthread.audit.returns.ModeratingReturn;
import org.goldthread.audit.returns.ReadingReturns;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moderation for programs (A6). */
@RestController
@RequestMapping("/api/audits/v1/returns/{return}")
class PanelApi {

    private final ModeratingReturn moderating;
    private final ReadingReturns reading;

    PanelApi(ModeratingReturn moderating, ReadingReturns reading) {
        this.moderating = moderating;
        this.reading = reading;
    }

    /** Why a grade is challenged. */
    record ChallengeBody(@Nullable String reason) {}

    /** The panel's reply, with the same grade or another. */
    record ReplyBody(@Nullable String grade, @Nullable String text) {}

    @PutMapping("/standards/{standard}")
    @Operation(operationId = "gradeStandard", summary = "The panel's grade for a standard, not shown to the agency yet")
    ResponseEntity<Object> grade(
            By by,
            @PathVariable("return") ReturnId id,
            @PathVariable String standard,
            Seen seen,
            @RequestBody Moderating.Grading grading) {
        return answer(by.actor(), moderating.grade(by, id, seen.version(), standard, grading));
    }

    @PostMapping("/release")
    @Operation(operationId = "releaseGrades", summary = "Show the agency the panel's grades")
    ResponseEntity<Object> release(By by, @PathVariable("return") ReturnId id, Seen seen) {
        return answer(by.actor(), moderating.release(by, id, seen.version()));
    }

    @PostMapping("/standards/{standard}/challenge")
    @Operation(operationId = "challengeGrade", summary = "The agency challenges a grade, with its reason")
    ResponseEntity<Object> challenge(
            By by,
            @PathVariable("return") ReturnId id,
            @PathVariable String standard,
            Seen seen,
            @RequestBody ChallengeBody body) {
        return answer(by.actor(), moderating.challenge(by, id, seen.version(), standard, body.reason()));
    }

    @PostMapping("/standards/{standard}/reply")
    @Operation(operationId = "replyToChallenge", summary = "The panel replies to a challenge")
    ResponseEntity<Object> reply(
            By by,
            @PathVariable("return") ReturnId id,
            @PathVariable String standard,
            Seen seen,
            @RequestBody ReplyBody body) {
        return answer(by.actor(), moderating.reply(by, id, seen.version(), standard, body.grade(), body.text()));
    }

    @PostMapping("/settle")
    @Operation(
            operationId = "settleGrades",
            summary = "The agency accepts the grades, or the panel closes after replies")
    ResponseEntity<Object> settle(By by, @PathVariable("return") ReturnId id, Seen seen) {
        return answer(by.actor(), moderating.settle(by, id, seen.version()));
    }

    private ResponseEntity<Object> answer(Actor actor, Outcome<Stored<Return>> outcome) {
        return Answers.ok(outcome, one -> ReturnViews.ReturnView.of(actor, one, reading));
    }
}
