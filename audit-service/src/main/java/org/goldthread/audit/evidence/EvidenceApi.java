package org.goldthread.audit.evidence;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goldthread.audit.returns.ColleagueComment;
import org.goldthread.audit.returns.EvidenceFile;
import org.goldthread.audit.returns.ReadingReturns;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.audit.returns.ReturnPermissions;
import org.goldthread.audit.returns.web.ReturnViews.EvidenceView;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.file.Downloads;
import org.goldthread.kit.file.FileStore;
import org.goldthread.kit.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Evidence and comments for agencies' systems (A4). */
@RestController
@RequestMapping("/api/audits/v1/returns/{return}")
class EvidenceApi {

    private final AttachingEvidence attaching;
    private final TalkingToColleagues talking;
    private final ReadingReturns reading;
    private final FileStore files;

    EvidenceApi(AttachingEvidence attaching, TalkingToColleagues talking, ReadingReturns reading, FileStore files) {
        this.attaching = attaching;
        this.talking = talking;
        this.reading = reading;
        this.files = files;
    }

    /** All evidence of a return, question by question as it was attached. */
    record EvidenceList(List<EvidenceView> items) {}

    /** What a colleague said. */
    record CommentView(UUID id, String question, String text, Instant saidAt, String saidByRole) {
        static CommentView of(ColleagueComment comment) {
            return new CommentView(
                    comment.id(),
                    comment.question(),
                    comment.text(),
                    comment.by().at(),
                    comment.by().role());
        }
    }

    /** Comments on a question, the oldest first. */
    record CommentList(List<CommentView> items) {}

    /** A comment to be said. */
    record CommentBody(@Nullable String comment) {}

    @GetMapping("/evidence")
    @Operation(operationId = "listEvidence", summary = "A return's evidence files, with their hashes")
    ResponseEntity<Object> list(Actor actor, @PathVariable("return") ReturnId id) {
        return reading.one(actor, id)
                .fold(
                        stored -> ResponseEntity.ok(new EvidenceList(readable(actor, stored.value()).stream()
                                .map(EvidenceView::of)
                                .toList())),
                        Answers::refused);
    }

    private static List<EvidenceFile> readable(Actor actor, Return one) {
        return ReturnPermissions.mayReadAnswers(actor, one.agency(), one.state()) ? one.evidence() : List.of();
    }

    @GetMapping("/evidence/{file}")
    @Operation(operationId = "readEvidence", summary = "An evidence file's bytes")
    ResponseEntity<?> read(Actor actor, @PathVariable("return") ReturnId id, @PathVariable UUID file) {
        return attaching
                .file(actor, id, file)
                .<ResponseEntity<?>>fold(found -> Downloads.of(files, found), Answers::refused);
    }

    @PostMapping(path = "/questions/{question}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "attachEvidence",
            summary = "Attach a file to a question",
            description =
                    "At most 10 MiB: PDF, DOCX, XLSX, CSV, TXT, PNG, JPEG or JSON, judged by content. The same bytes again"
                            + " change nothing. No names of children or families")
    ResponseEntity<Object> attach(
            By by,
            @PathVariable("return") ReturnId id,
            @PathVariable String question,
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String note)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return Answers.created(
                    attaching.attach(
                            by,
                            id,
                            question,
                            new AttachingEvidence.HandedIn(content, file.getOriginalFilename(), note)),
                    one -> URI.create("/api/audits/v1/returns/" + id + "/evidence"),
                    one -> new EvidenceList(one.evidence(question).stream()
                            .map(EvidenceView::of)
                            .toList()));
        }
    }

    @DeleteMapping("/evidence/{file}")
    @Operation(operationId = "removeEvidence", summary = "Remove a file from a return that is being answered")
    ResponseEntity<Object> remove(By by, @PathVariable("return") ReturnId id, @PathVariable UUID file) {
        return Answers.ok(
                attaching.remove(by, id, file),
                one -> new EvidenceList(
                        one.evidence().stream().map(EvidenceView::of).toList()));
    }

    @GetMapping("/questions/{question}/comments")
    @Operation(
            operationId = "listComments",
            summary = "What colleagues said about a question; only the agency reads it")
    ResponseEntity<Object> comments(Actor actor, @PathVariable("return") ReturnId id, @PathVariable String question) {
        return talking.of(actor, id, question)
                .fold(
                        found -> ResponseEntity.ok(new CommentList(
                                found.stream().map(CommentView::of).toList())),
                        Answers::refused);
    }

    @PostMapping("/questions/{question}/comments")
    @Operation(operationId = "sayToColleagues", summary = "Say something to colleagues about a question")
    ResponseEntity<Object> say(
            By by, @PathVariable("return") ReturnId id, @PathVariable String question, @RequestBody CommentBody body) {
        return Answers.created(
                talking.say(by, id, question, body.comment()),
                one -> URI.create("/api/audits/v1/returns/" + id + "/questions/" + question + "/comments"),
                one -> new CommentList(
                        one.comments(question).stream().map(CommentView::of).toList()));
    }
}
