package org.goldthread.audit.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.returns.AnsweringReturn;
import org.goldthread.audit.returns.ReadingReturns;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.audit.returns.ReturnState;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.WrongParameter;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.store.Page;
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

/** Returns for agencies' systems: read what is asked, put an answer, submit (A4). */
@RestController
@RequestMapping("/api/audits/v1/returns")
class ReturnsApi {

    private final AnsweringReturn answering;
    private final ReadingReturns reading;

    ReturnsApi(AnsweringReturn answering, ReadingReturns reading) {
        this.answering = answering;
        this.reading = reading;
    }

    /** A part of the list. */
    record ReturnPage(
            List<ReturnViews.ReturnLineView> items,
            @Nullable String next) {}

    /**
     * A submission.
     *
     * @param declaredBy the role of the person who makes the round's declaration, never a name
     */
    record SubmissionBody(@Nullable String declaredBy) {}

    /** A return is given back to its agency. */
    record ReopeningBody(@Nullable String reason, @Nullable LocalDate dueOn) {}

    /** An agency is taken out of the round. */
    record WithdrawalBody(@Nullable String reason) {}

    @GetMapping
    @Operation(
            operationId = "listReturns",
            summary = "The own agency's returns",
            description = "state=open for what is still to be answered; submitted, moderated, settled or withdrawn")
    ReturnPage list(
            Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        Page<ReturnViews.ReturnLineView> page =
                reading.ofAgency(actor, state(state), cursor, Cursor.size(size)).map(ReturnViews.ReturnLineView::of);
        return new ReturnPage(page.items(), page.next());
    }

    private static @Nullable ReturnState state(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        return ReturnState.of(word)
                .orElseThrow(() -> new WrongParameter(
                        "state", "unknown-state", "Send open, submitted, moderated, settled or withdrawn"));
    }

    @GetMapping("/{return}")
    @Operation(
            operationId = "readReturn",
            summary = "A return: what is asked, what was answered (its own agency always, others once submitted)")
    ResponseEntity<Object> read(Actor actor, @PathVariable("return") ReturnId id) {
        return answer(actor, reading.one(actor, id));
    }

    @PutMapping("/{return}/answers/{question}")
    @Operation(
            operationId = "putAnswer",
            summary = "Answer one question; If-Match is the answer's own version, \"0\" where there is none yet")
    ResponseEntity<Object> answer(
            By by,
            @PathVariable("return") ReturnId id,
            @PathVariable String question,
            Seen seen,
            @RequestBody AnswerText text) {
        return answering
                .answer(by, id, question, text, seen.version())
                .fold(
                        stored -> stored.value()
                                .answer(question)
                                .map(answer -> ResponseEntity.ok()
                                        .eTag("\"" + answer.version() + "\"")
                                        .<Object>body(ReturnViews.AnswerView.of(answer)))
                                .orElseGet(() -> ResponseEntity.noContent().build()),
                        Answers::refused);
    }

    @PostMapping("/{return}/submit")
    @Operation(operationId = "submitReturn", summary = "Hand the return in, with the round's declaration")
    ResponseEntity<Object> submit(
            By by, @PathVariable("return") ReturnId id, Seen seen, @RequestBody SubmissionBody body) {
        return answer(by.actor(), answering.submit(by, id, seen.version(), body.declaredBy()));
    }

    @PostMapping("/{return}/reopen")
    @Operation(operationId = "reopenReturn", summary = "Give a return back to its agency, with the reason")
    ResponseEntity<Object> reopen(
            By by, @PathVariable("return") ReturnId id, Seen seen, @RequestBody ReopeningBody body) {
        return answer(by.actor(), answering.reopen(by, id, seen.version(), body.reason(), body.dueOn()));
    }

    @PostMapping("/{return}/withdraw")
    @Operation(operationId = "withdrawReturn", summary = "Take an agency out of the round, with the reason")
    ResponseEntity<Object> withdraw(
            By by, @PathVariable("return") ReturnId id, Seen seen, @RequestBody WithdrawalBody body) {
        return answer(by.actor(), answering.withdraw(by, id, seen.version(), body.reason()));
    }

    private ResponseEntity<Object> answer(Actor actor, Outcome<Stored<Return>> outcome) {
        return Answers.ok(outcome, one -> ReturnViews.ReturnView.of(actor, one, reading));
    }
}
