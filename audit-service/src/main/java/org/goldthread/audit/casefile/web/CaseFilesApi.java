package org.goldthread.audit.casefile.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goldthread.audit.casefile.AuditingCase;
import org.goldthread.audit.casefile.CaseFile;
import org.goldthread.audit.casefile.CaseFileId;
import org.goldthread.audit.casefile.CasePermissions;
import org.goldthread.audit.casefile.CaseSheet;
import org.goldthread.audit.casefile.CaseSheetId;
import org.goldthread.audit.casefile.CaseSheets;
import org.goldthread.audit.casefile.ConcludingCase;
import org.goldthread.audit.casefile.RaisingConcern;
import org.goldthread.audit.casefile.ReadingCases;
import org.goldthread.audit.casefile.SafetyConcernId;
import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.returns.AnswersAtOnce;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.framework.Guard;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases, sheets and concerns, for programs (A7). */
@RestController
@RequestMapping("/api/audits/v1")
class CaseFilesApi {

    private final ReadingCases reading;
    private final CaseSheets sheets;
    private final AuditingCase auditing;
    private final ConcludingCase concluding;
    private final RaisingConcern raising;

    CaseFilesApi(
            ReadingCases reading,
            CaseSheets sheets,
            AuditingCase auditing,
            ConcludingCase concluding,
            RaisingConcern raising) {
        this.reading = reading;
        this.sheets = sheets;
        this.auditing = auditing;
        this.concluding = concluding;
        this.raising = raising;
    }

    /** What the child or the family said. */
    record VoiceBody(
            @Nullable String whose,
            @Nullable String how,
            @Nullable String said) {}

    /** Taking a case. */
    record TakeBody(@Nullable Boolean independent) {}

    /** Answers in one go, by question. */
    record AnswersBody(@Nullable Map<String, @Nullable AnswerText> answers) {}

    /** Why there is nothing to audit. */
    record NotInvolvedBody(@Nullable String reason) {}

    /** A concern for a child's immediate safety. */
    record ConcernBody(@Nullable String agency, @Nullable String what) {}

    /** The concerns of a case. */
    record ConcernList(List<CaseViews.ConcernView> items) {}

    /** What was done, and by whose role. */
    record ActBody(@Nullable String done, @Nullable String byRole) {}

    /** How another person knows that the child is safe. */
    record ConfirmBody(@Nullable String known) {}

    /** What is missing. */
    record SendBackBody(@Nullable String reason) {}

    @GetMapping("/cases/{case}")
    @Operation(
            operationId = "readCase",
            summary = "A case: what was said, its sheets' states, the grade agreed together")
    ResponseEntity<Object> one(Actor actor, @PathVariable("case") CaseFileId id) {
        return answerCase(actor, reading.file(actor, id));
    }

    @PutMapping("/cases/{case}/voice")
    @Operation(operationId = "recordVoice", summary = "What the child or the family said, or why they were not heard")
    ResponseEntity<Object> voice(By by, @PathVariable("case") CaseFileId id, Seen seen, @RequestBody VoiceBody body) {
        return answerCase(by.actor(), concluding.hear(by, id, seen.version(), body.whose(), body.how(), body.said()));
    }

    @PutMapping("/cases/{case}/grade")
    @Operation(operationId = "gradeCase", summary = "The grade that the agencies agreed together")
    ResponseEntity<Object> grade(
            By by, @PathVariable("case") CaseFileId id, Seen seen, @RequestBody CaseFile.Grading body) {
        return answerCase(by.actor(), concluding.grade(by, id, seen.version(), body));
    }

    @GetMapping("/sheets/{sheet}")
    @Operation(operationId = "readSheet", summary = "An auditor's sheet; other agencies' once all of the case are in")
    ResponseEntity<Object> sheet(Actor actor, @PathVariable("sheet") CaseSheetId id) {
        return answerSheet(actor, reading.sheet(actor, id));
    }

    @PostMapping("/sheets/{sheet}/take")
    @Operation(operationId = "takeCase", summary = "Become the agency's auditor of the case")
    ResponseEntity<Object> take(By by, @PathVariable("sheet") CaseSheetId id, @RequestBody TakeBody body) {
        return answerSheet(by.actor(), auditing.take(by, id, Boolean.TRUE.equals(body.independent())));
    }

    @PostMapping("/sheets/{sheet}/hand-over")
    @Operation(operationId = "handCaseOver", summary = "Give the case back for another auditor of the agency")
    ResponseEntity<Object> handOver(By by, @PathVariable("sheet") CaseSheetId id, Seen seen) {
        return answerSheet(by.actor(), auditing.handOver(by, id, seen.version()));
    }

    @PutMapping("/sheets/{sheet}/answers/{question}")
    @Operation(operationId = "answerSheet", summary = "The auditor's answer to one question")
    ResponseEntity<Object> answer(
            By by,
            @PathVariable("sheet") CaseSheetId id,
            @PathVariable String question,
            Seen seen,
            @RequestBody AnswerText body) {
        return answerSheet(by.actor(), auditing.answer(by, id, seen.version(), Map.of(question, body)));
    }

    @PutMapping("/sheets/{sheet}/answers")
    @Operation(
            operationId = "answerSheetAtOnce",
            summary = "The auditor's answers to many questions, kept or refused as a whole")
    ResponseEntity<Object> answers(
            By by, @PathVariable("sheet") CaseSheetId id, Seen seen, @RequestBody AnswersBody body) {
        Map<String, AnswerText> given = given(body);
        return answerSheet(
                by.actor(),
                reading.sheet(by.actor(), id)
                        .then(known -> Guard.unless(
                                AnswersAtOnce.against(given.size()),
                                () -> auditing.answer(by, id, seen.version(), given))));
    }

    private static Map<String, AnswerText> given(AnswersBody body) {
        Map<String, AnswerText> given = new LinkedHashMap<>();
        if (body.answers() != null) {
            body.answers().forEach((question, text) -> given.put(question, text == null ? AnswerText.NONE : text));
        }
        return given;
    }

    @PostMapping("/sheets/{sheet}/submit")
    @Operation(operationId = "submitSheet", summary = "Hand the sheet in with the agency's grade")
    ResponseEntity<Object> submit(
            By by, @PathVariable("sheet") CaseSheetId id, Seen seen, @RequestBody CaseSheet.Grading body) {
        return answerSheet(by.actor(), auditing.submit(by, id, seen.version(), body));
    }

    @PostMapping("/sheets/{sheet}/not-involved")
    @Operation(operationId = "sayNotInvolved", summary = "The agency has nothing to audit in this case")
    ResponseEntity<Object> notInvolved(
            By by, @PathVariable("sheet") CaseSheetId id, Seen seen, @RequestBody NotInvolvedBody body) {
        return answerSheet(by.actor(), auditing.notInvolved(by, id, seen.version(), body.reason()));
    }

    @PostMapping("/cases/{case}/concerns")
    @Operation(
            operationId = "raiseConcern",
            summary = "A child may be unsafe now",
            description = "Due today from the agency's strategic lead and from the partnership's officers")
    ResponseEntity<Object> raise(By by, @PathVariable("case") CaseFileId id, @RequestBody ConcernBody body) {
        return Answers.created(
                raising.raise(by, id, body.agency(), body.what()),
                concern -> URI.create("/api/audits/v1/concerns/" + concern.id()),
                CaseViews.ConcernView::of);
    }

    @GetMapping("/cases/{case}/concerns")
    @Operation(operationId = "listConcerns", summary = "The concerns that were raised in a case")
    ResponseEntity<Object> concerns(Actor actor, @PathVariable("case") CaseFileId id) {
        return reading.concernsOf(actor, id)
                .map(all -> new ConcernList(
                        all.stream().map(CaseViews.ConcernView::of).toList()))
                .<ResponseEntity<Object>>fold(ResponseEntity::ok, Answers::refused);
    }

    @GetMapping("/concerns/{concern}")
    @Operation(operationId = "readConcern", summary = "A concern and what happened since")
    ResponseEntity<Object> concern(Actor actor, @PathVariable("concern") SafetyConcernId id) {
        return Answers.ok(reading.concern(actor, id), CaseViews.ConcernView::of);
    }

    @PostMapping("/concerns/{concern}/act")
    @Operation(operationId = "actOnConcern", summary = "Say what was done, and by whose role")
    ResponseEntity<Object> act(
            By by, @PathVariable("concern") SafetyConcernId id, Seen seen, @RequestBody ActBody body) {
        return Answers.ok(raising.act(by, id, seen.version(), body.done(), body.byRole()), CaseViews.ConcernView::of);
    }

    @PostMapping("/concerns/{concern}/confirm")
    @Operation(operationId = "confirmConcern", summary = "Another person confirms that the child is safe")
    ResponseEntity<Object> confirm(
            By by, @PathVariable("concern") SafetyConcernId id, Seen seen, @RequestBody ConfirmBody body) {
        return Answers.ok(raising.confirm(by, id, seen.version(), body.known()), CaseViews.ConcernView::of);
    }

    @PostMapping("/concerns/{concern}/send-back")
    @Operation(operationId = "sendConcernBack", summary = "Another person does not find it enough")
    ResponseEntity<Object> sendBack(
            By by, @PathVariable("concern") SafetyConcernId id, Seen seen, @RequestBody SendBackBody body) {
        return Answers.ok(raising.sendBack(by, id, seen.version(), body.reason()), CaseViews.ConcernView::of);
    }

    private ResponseEntity<Object> answerCase(Actor actor, Outcome<Stored<CaseFile>> outcome) {
        return Answers.ok(
                outcome,
                file -> CaseViews.CaseView.of(
                        file,
                        sheets.of(file.id()).stream()
                                .filter(sheet -> CasePermissions.readsAllCases(actor)
                                        || CasePermissions.ofTheAgency(actor, sheet.agency()))
                                .toList()));
    }

    private ResponseEntity<Object> answerSheet(Actor actor, Outcome<Stored<CaseSheet>> outcome) {
        return Answers.ok(outcome, sheet -> CaseViews.SheetView.of(sheet, reading.mayRead(actor, sheet)));
    }
}
