package org.goldthread.reviews.outside.inspection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Published judgements of inspectorates, taken in by programs (R16). */
@RestController
@RequestMapping("/api/reviews/v1/inspections/imports")
@Tag(name = "Inspections", description = "Published judgements, imported as activities")
class InspectionsApi {

    private final ImportingInspections importing;

    InspectionsApi(ImportingInspections importing) {
        this.importing = importing;
    }

    /**
     * A file that was read.
     *
     * @param rows how many rows it has, of all areas
     * @param problem why nothing could be read
     * @param found what it says of this area, the earliest first
     * @param refused rows of this area that cannot be taken
     */
    record ImportView(
            UUID id,
            String file,
            int rows,
            @Nullable String problem,
            List<FoundView> found,
            List<InspectionImport.Refused> refused) {}

    /**
     * An inspection of this area.
     *
     * @param activityId the activity that it is, or becomes
     * @param known whether it stands among the activities
     */
    record FoundView(
            UUID activityId,
            String title,
            LocalDate inspectedOn,
            LocalDate publishedOn,
            List<Judgements.Judgement> judgements,
            boolean known) {

        static FoundView of(ImportingInspections.Line line) {
            Judgements found = line.judgements();
            return new FoundView(
                    found.activity().value(),
                    found.title(),
                    found.inspectedOn(),
                    found.publishedOn(),
                    found.all(),
                    line.known());
        }
    }

    /** How many activities are new. */
    record TakenView(int added) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "readInspectionsFile",
            summary = "Read a file of published judgements",
            description =
                    "Ofsted's CSV files of children's services, as published. Nothing is taken in yet; what was read"
                            + " is kept for a day, for whoever sent it")
    @ApiResponse(
            responseCode = "201",
            description = "What it says of this area",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    ResponseEntity<Object> read(By by, @RequestPart("file") MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return importing
                    .read(by, content, file.getOriginalFilename())
                    .fold(
                            read -> ResponseEntity.created(
                                            URI.create("/api/reviews/v1/inspections/imports/" + read.id()))
                                    .body(view(read)),
                            Answers::refused);
        }
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readInspectionsImport", summary = "Read what a file says of this area")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportView.class)))
    ResponseEntity<Object> one(By by, @PathVariable UUID id) {
        return answer(importing.find(by, id).map(this::view));
    }

    @PostMapping("/{id}/take")
    @Operation(
            operationId = "takeInspections",
            summary = "Take in what a file says of this area",
            description = "Each inspection becomes an activity once, however often it is taken in")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TakenView.class)))
    ResponseEntity<Object> take(By by, @PathVariable UUID id) {
        return answer(importing.take(by, id).map(TakenView::new));
    }

    private ImportView view(InspectionImport read) {
        return new ImportView(
                read.id(),
                read.fileName(),
                read.rows(),
                read.problem(),
                importing.lines(read).stream().map(FoundView::of).toList(),
                read.refused());
    }

    private static ResponseEntity<Object> answer(Outcome<?> outcome) {
        return outcome.fold(found -> ResponseEntity.ok().body(found), Answers::refused);
    }
}
