package org.goldthread.audit.sheet;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.audit.sheet.FilledReturn.RowProblem;
import org.goldthread.audit.tool.ToolVersion;
import org.goldthread.audit.tool.ToolVersionId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.Answers;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Workbooks for programs: a return, a tool, a round's results (A3, A4, A9). */
@RestController
@RequestMapping("/api/audits/v1")
class SheetsApi {

    private final ExchangingReturn exchanging;
    private final ExchangingTool tools;
    private final RoundWorkbooks rounds;
    private final ReadingActivities activities;

    SheetsApi(ExchangingReturn exchanging, ExchangingTool tools, RoundWorkbooks rounds, ReadingActivities activities) {
        this.exchanging = exchanging;
        this.tools = tools;
        this.rounds = rounds;
        this.activities = activities;
    }

    /** An answer that was changed in the workbook and online too: what stands online stays. */
    record ConflictView(String question, AnswerText yours, AnswerText theirs, long version) {}

    /**
     * What became of a workbook.
     *
     * @param taken number of answers that were kept; 0 where it was only to be shown
     * @param wouldChange ids of the questions whose answer the workbook changes
     * @param unchanged number of rows that say what stands online
     * @param conflicts put these one by one, with their version, where yours is to stand
     * @param problems rows that could not be taken
     */
    record WorkbookReport(
            int taken,
            List<String> wouldChange,
            int unchanged,
            List<ConflictView> conflicts,
            List<RowProblem> problems) {
        static WorkbookReport of(ExchangingReturn.Taken taken) {
            SheetPreview preview = taken.preview().without(taken.left());
            return new WorkbookReport(
                    taken.taken(),
                    preview.changes().stream()
                            .map(change -> change.asked().id())
                            .toList(),
                    preview.unchanged(),
                    preview.conflicts().stream()
                            .map(one -> new ConflictView(one.asked().id(), one.yours(), one.theirs(), one.now()))
                            .toList(),
                    new ArrayList<>(preview.problems()));
        }
    }

    /** A tool's version that was made. */
    record ToolMade(java.util.UUID id, String tool, int number, String state) {
        static ToolMade of(ToolVersion version) {
            return new ToolMade(
                    version.id().value(),
                    version.tool(),
                    version.number(),
                    version.state().word());
        }
    }

    @GetMapping("/returns/{return}/workbook")
    @Operation(
            operationId = "readReturnWorkbook",
            summary = "A return as an XLSX workbook, to be filled in and sent back")
    ResponseEntity<?> workbook(Actor actor, @PathVariable("return") ReturnId id) {
        return exchanging
                .write(actor, id)
                .<ResponseEntity<?>>fold(written -> Workbooks.of(written.name(), written.content()), Answers::refused);
    }

    @PutMapping(path = "/returns/{return}/workbook", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "takeReturnWorkbook",
            summary = "Take the answers of a filled workbook",
            description =
                    "Good rows are kept. An answer that was changed online since the workbook was downloaded is never"
                            + " overwritten: it is named in conflicts. With preview=true nothing is kept")
    ResponseEntity<Object> take(
            By by,
            @PathVariable("return") ReturnId id,
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable Boolean preview)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return exchanging
                    .takeAtOnce(by, id, content, Boolean.TRUE.equals(preview))
                    .fold(taken -> ResponseEntity.ok(WorkbookReport.of(taken)), Answers::refused);
        }
    }

    @GetMapping("/tools/{tool}/workbook")
    @Operation(operationId = "readToolWorkbook", summary = "A version of a tool as an XLSX workbook, without loss")
    ResponseEntity<?> tool(Actor actor, @PathVariable ToolVersionId tool) {
        return tools.write(actor, tool)
                .<ResponseEntity<?>>fold(written -> Workbooks.of(written.name(), written.content()), Answers::refused);
    }

    @PostMapping(path = "/tools/workbook", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "bringInToolWorkbook",
            summary = "Bring in a tool's workbook: it becomes the tool's next version, as a draft")
    ResponseEntity<Object> bringIn(By by, @RequestPart("file") MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return Answers.created(
                    tools.bringIn(by, content), made -> URI.create("/api/audits/v1/tools/" + made.id()), ToolMade::of);
        }
    }

    @GetMapping("/activities/{id}/results/workbook")
    @Operation(operationId = "readResultsWorkbook", summary = "The round's results as an XLSX workbook")
    @Nullable
    ResponseEntity<Object> results(Actor actor, @PathVariable ActivityId id, HttpServletResponse response)
            throws IOException {
        return written(actor, id, "results", rounds::results, response);
    }

    @GetMapping("/activities/{id}/returns/workbook")
    @Operation(
            operationId = "readAnswersWorkbook",
            summary = "Every answer of every submitted return as an XLSX workbook, a row an agency and question")
    @Nullable
    ResponseEntity<Object> answers(Actor actor, @PathVariable ActivityId id, HttpServletResponse response)
            throws IOException {
        return written(actor, id, "answers", rounds::answers, response);
    }

    /** A workbook with its name. */
    private record Named(String name, RoundWorkbooks.Writing writing) {}

    /** Writes straight into the response; nothing is left to answer then. */
    private @Nullable ResponseEntity<Object> written(
            Actor actor,
            ActivityId id,
            String what,
            Function<Activity, Outcome<RoundWorkbooks.Writing>> write,
            HttpServletResponse response)
            throws IOException {
        Outcome<Named> made = activities
                .one(actor, id)
                .then(stored -> write.apply(stored.value())
                        .map(writing -> new Named(
                                what + "-" + stored.value().reference().text() + ".xlsx", writing)));
        if (made instanceof Outcome.Refused<Named> refused) {
            return Answers.refused(refused.why());
        }
        Workbooks.send(response, made.orThrow().name(), made.orThrow().writing());
        return null;
    }
}
