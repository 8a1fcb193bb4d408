package org.goldthread.audit.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.returns.AnsweringReturn;
import org.goldthread.audit.returns.Completeness;
import org.goldthread.audit.returns.ReadingReturns;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
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

/** Returns for agencies' systems: read what is asked, put answers one by one, submit (A4). */
@RestController
@RequestMapping("/api/audits/v1/returns")
class ReturnsApi {

    private static final int MOST_ANSWERS = 500;

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

    /**
     * One of many answers.
     *
     * @param version the answer's own version that was seen, 0 where there was none; absent to write where nobody else
     *     has written
     */
    record AnswerBody(
            @Nullable String question,
            @Nullable String value,
            @Nullable String explanation,
            @Nullable String evidence,
            @Nullable Long version) {
        AnsweringReturn.Put put() {
            return new AnsweringReturn.Put(
                    String.valueOf(question), new AnswerText(value, explanation, evidence), version);
        }
    }

    /** Many answers in one go. */
    record AnswersBody(@Nullable List<AnswerBody> answers) {}

    /** An answer that could not be kept, and why. */
    record NotKept(String question, String code, String detail) {}

    /**
     * What became of many answers.
     *
     * @param kept how many of them stand now
     * @param missing how many answers the return still needs
     */
    record AnswersKept(int kept, int missing, List<NotKept> refused) {}

    /** A return is given back to its agency. */
    record ReopeningBody(@Nullable String reason, @Nullable LocalDate dueOn) {}

    /** An agency is taken out of the round. */
    record WithdrawalBody(@Nullable String reason) {}

    @GetMapping
    @Operation(operationId = "listReturns", summary = "The own agency's returns")
    ReturnPage list(
            Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        Page<ReturnViews.ReturnLineView> page =
                reading.ofAgency(actor, cursor, Cursor.size(size)).map(ReturnViews.ReturnLineView::of);
        return new ReturnPage(page.items(), page.next());
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

    @PutMapping("/{return}/answers")
    @Operation(
            operationId = "putAnswers",
            summary = "Answer many questions in one go",
            description =
                    "Answers are taken in the order of the tool, so that those before decide what is asked after them."
                            + " What cannot be kept is named in refused; the rest is kept")
    ResponseEntity<Object> answers(By by, @PathVariable("return") ReturnId id, @RequestBody AnswersBody body) {
        List<AnswerBody> given = body.answers() == null ? List.of() : body.answers();
        if (given.isEmpty() || given.size() > MOST_ANSWERS) {
            return Answers.refused(
                    Refusal.invalid("answers", "out-of-range", "Send from 1 to " + MOST_ANSWERS + " answers"));
        }
        return answering
                .answerAll(by, id, given.stream().map(AnswerBody::put).toList())
                .fold(kept -> ResponseEntity.ok(kept(kept, given.size())), Answers::refused);
    }

    private AnswersKept kept(AnsweringReturn.Kept kept, int given) {
        Return now = kept.stored().value();
        return new AnswersKept(
                given - kept.refused().size(),
                Completeness.of(reading.tool(now), now).missing().size(),
                kept.refused().entrySet().stream()
                        .map(one -> new NotKept(
                                one.getKey(),
                                one.getValue().code(),
                                one.getValue().sentence()))
                        .toList());
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
        return Answers.ok(outcome, one -> ReturnViews.ReturnView.of(actor, one, reading.tool(one)));
    }
}
