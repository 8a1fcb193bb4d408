package org.goldthread.audit.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.returns.AnsweringReturn.Put;
import org.goldthread.audit.returns.Completeness;
import org.goldthread.audit.returns.ReadingReturns;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.returns.SendingAnswers;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The answers of a return in one request, for agencies' systems (A4). */
@RestController
class AnswersApi {

    private final SendingAnswers sending;
    private final ReadingReturns reading;

    AnswersApi(SendingAnswers sending, ReadingReturns reading) {
        this.sending = sending;
        this.reading = reading;
    }

    /**
     * An answer as it is sent.
     *
     * @param value null to empty it
     * @param version this answer's own version where it was seen, 0 for a first answer; it goes before If-Match
     */
    record SentAnswer(
            @Nullable String value,
            @Nullable String explanation,
            @Nullable String evidence,
            @Nullable Long version) {}

    /** Answers, each under its question's id. */
    record AnswersBody(@Nullable Map<String, @Nullable SentAnswer> answers) {}

    /** What stands now, and what is missing before the return can be submitted. */
    record AnswersView(
            ReturnViews.ReturnLineView about,
            List<ReturnViews.MissingView> missing,
            List<ReturnViews.AnswerView> answers) {}

    @PutMapping("/api/audits/v1/returns/{return}/answers")
    @Operation(
            operationId = "putAnswers",
            summary = "Answer many questions in one request: all answers are kept, or none",
            description =
                    "Send the whole set or a part; what is not among them stays as it is. If-Match is the return’s version"
                            + " (its ETag). Without it, and without an answer’s own version, an answer that somebody else"
                            + " wrote is not overwritten. The same answers again change nothing. 400: nothing was kept,"
                            + " and problems names what is wrong, by question, in the tool’s order")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = AnswersBody.class), examples = @ExampleObject("""
                                            {"answers": {
                                              "s11-training-grade": {"value": "green", "explanation": "All staff are trained",
                                                "evidence": "Training report to the board, May 2026"},
                                              "s11-training-reached": {"value": "96"}}}
                                            """)))
    @ApiResponse(
            responseCode = "200",
            description = "Kept, all of them; ETag is the return’s version now",
            content = @Content(schema = @Schema(implementation = AnswersView.class)))
    ResponseEntity<Object> answers(
            By by, @PathVariable("return") ReturnId id, Seen seen, @RequestBody AnswersBody body) {
        return Answers.ok(sending.send(by, id, seen.version(), puts(body)), this::view);
    }

    private static List<Put> puts(AnswersBody body) {
        List<Put> puts = new ArrayList<>();
        if (body.answers() != null) {
            body.answers()
                    .forEach((question, sent) -> puts.add(
                            sent == null
                                    ? new Put(question, AnswerText.NONE, null)
                                    : new Put(
                                            question,
                                            new AnswerText(sent.value(), sent.explanation(), sent.evidence()),
                                            sent.version())));
        }
        return puts;
    }

    private AnswersView view(Return one) {
        return new AnswersView(
                ReturnViews.ReturnLineView.of(ReturnLine.of(one)),
                Completeness.of(reading.tool(one), one).missing().stream()
                        .map(missing -> new ReturnViews.MissingView(missing.question(), missing.sentence()))
                        .toList(),
                one.answers().stream().map(ReturnViews.AnswerView::of).toList());
    }
}
