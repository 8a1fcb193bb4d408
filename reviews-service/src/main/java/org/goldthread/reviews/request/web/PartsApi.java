package org.goldthread.reviews.request.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.Answers;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.reviews.chronology.Chronologies;
import org.goldthread.reviews.chronology.ChronologyVersion;
import org.goldthread.reviews.chronology.reading.RowProblem;
import org.goldthread.reviews.request.GivingPart;
import org.goldthread.reviews.request.GivingPart.HandedIn;
import org.goldthread.reviews.request.InformationRequest;
import org.goldthread.reviews.request.PartKind;
import org.goldthread.reviews.request.ReadingRequests;
import org.goldthread.reviews.request.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Giving parts of what was asked, for programs. {@code PUT}, because what is sent is what then stands: sending the same
 * again changes nothing, sending something else is a correction (ADR 0023).
 */
@RestController
@RequestMapping("/api/reviews/v1/requests/{id}")
@Tag(name = "Requests")
class PartsApi {

    private final GivingPart giving;
    private final ReadingRequests reading;
    private final Chronologies chronologies;
    private final CurrentFramework framework;

    PartsApi(GivingPart giving, ReadingRequests reading, Chronologies chronologies, CurrentFramework framework) {
        this.giving = giving;
        this.reading = reading;
        this.chronologies = chronologies;
        this.framework = framework;
    }

    /**
     * What was wrong with rows that were not taken.
     *
     * @param taken how many rows were taken
     * @param refused how many were not
     * @param problems of these, at most 2,000
     */
    record ImportView(UUID content, int taken, int refused, List<RowProblem> problems) {}

    @PutMapping(path = "/parts/{part}/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "givePartAsFile",
            summary = "Give a part as a file",
            description =
                    "At most 10 MiB: PDF, DOCX, XLSX, CSV, TXT, PNG, JPEG or JSON, judged by content. A chronology's file"
                            + " (CSV, XLSX or JSON) is read row by row; good rows are taken. The same bytes again change nothing")
    @ApiResponse(
            responseCode = "200",
            description = "What now stands",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    ResponseEntity<Object> file(
            By by,
            @PathVariable RequestId id,
            @PathVariable String part,
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String note)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            HandedIn handed = new HandedIn(content, file.getOriginalFilename(), note);
            return answer(
                    isChronology(by.actor(), id, part)
                            ? giving.giveChronology(by, id, part, handed)
                            : giving.giveFile(by, id, part, handed));
        }
    }

    @PutMapping(path = "/parts/{part}/chronology", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "giveChronology",
            summary = "Give a chronology as JSON",
            description =
                    "At most 50,000 entries and 10 MiB. Rows that cannot be taken are named by imports/{content}; good rows"
                            + " are taken. The same body again changes nothing")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(type = "object"),
                            examples = @ExampleObject("""
                                            {"entries":[
                                              {"date":"2026-01-14","time":"14:30","source":"Case record","event":"Home visit",
                                               "people":"Child A, Adult B","response":"Plan reviewed","significant":true,
                                               "reference":"INC-4711","outcome":"Strategy discussion held"},
                                              {"date":"about March 2026","event":"Child A not brought to an appointment"}]}
                                            """)))
    @ApiResponse(
            responseCode = "200",
            description = "What now stands",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    ResponseEntity<Object> chronology(
            By by, @PathVariable RequestId id, @PathVariable String part, HttpServletRequest request)
            throws IOException {
        return answer(
                giving.giveChronology(by, id, part, new HandedIn(request.getInputStream(), "chronology.json", null)));
    }

    @GetMapping("/imports/{content}")
    @Operation(operationId = "readImport", summary = "Which rows of a chronology were not taken, and why")
    @ApiResponse(
            responseCode = "200",
            description = "Row, field, code and sentence; never what the row said",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    ResponseEntity<Object> imported(Actor actor, @PathVariable RequestId id, @PathVariable UUID content) {
        return reading.one(actor, id)
                .then(stored -> {
                    Optional<ChronologyVersion> found = chronologies
                            .find(content)
                            .filter(version -> version.request().equals(id.value()));
                    return found.map(Outcome::done).orElseGet(() -> Outcome.refused(new Refusal.Missing()));
                })
                .<ResponseEntity<Object>>fold(
                        version -> ResponseEntity.ok(
                                new ImportView(version.id(), version.good(), version.refused(), version.problems())),
                        Answers::refused);
    }

    private boolean isChronology(Actor actor, RequestId id, String part) {
        return reading.one(actor, id)
                .fold(
                        stored -> stored.value()
                                .part(part)
                                .filter(found -> found.kind() == PartKind.CHRONOLOGY)
                                .isPresent(),
                        why -> false);
    }

    private ResponseEntity<Object> answer(Outcome<Stored<InformationRequest>> outcome) {
        return Answers.ok(
                outcome,
                request -> RequestView.of(
                        request, reading.alsoFor(request), framework.now().today()));
    }
}
