package org.goldthread.reviews.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.reviews.report.BuildingReport;
import org.goldthread.reviews.report.ComparingVersions;
import org.goldthread.reviews.report.Comparison;
import org.goldthread.reviews.report.ReadingReport;
import org.goldthread.reviews.report.Report;
import org.goldthread.reviews.report.ReportText;
import org.goldthread.reviews.report.Reports;
import org.goldthread.reviews.report.SigningReport;
import org.goldthread.reviews.report.WritingReport;
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

/** The report of a review, for programs: building, writing, comparing, signing. */
@RestController
@RequestMapping("/api/reviews/v1/activities/{id}/report")
@Tag(name = "Reports")
class ReportApi {

    private final ReadingReport reading;
    private final BuildingReport building;
    private final WritingReport writing;
    private final SigningReport signing;
    private final ComparingVersions comparing;
    private final Reports reports;

    ReportApi(
            ReadingReport reading,
            BuildingReport building,
            WritingReport writing,
            SigningReport signing,
            ComparingVersions comparing,
            Reports reports) {
        this.reading = reading;
        this.building = building;
        this.writing = writing;
        this.signing = signing;
        this.comparing = comparing;
        this.reports = reports;
    }

    /**
     * What a report shall say.
     *
     * @param title null: it stays
     * @param sections Markdown by the section's id; those that are left out stay
     */
    record Wording(@Nullable String title, @Nullable Map<String, String> sections) {}

    /**
     * What a signatory says.
     *
     * @param version the number of the version that was read
     * @param reason for sending back; not read otherwise
     */
    record VersionRead(@Nullable Integer version, @Nullable String reason) {}

    @GetMapping
    @Operation(operationId = "readReport", summary = "Read the report of a review")
    @ApiResponse(
            responseCode = "200",
            description = "The latest version, with who signed it",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    ResponseEntity<Object> read(Actor actor, @PathVariable ActivityId id) {
        return Answers.ok(reading.one(actor, id).map(ReadingReport.Found::stored), report -> view(report));
    }

    @PostMapping
    @Operation(
            operationId = "buildReport",
            summary = "Build the report from the record",
            description = "Once a review; what is agreed is laid out in its sections")
    @ApiResponse(
            responseCode = "201",
            description = "The first version",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    ResponseEntity<Object> build(By by, @PathVariable ActivityId id) {
        return Answers.created(
                building.begin(by, id),
                report -> URI.create("/api/reviews/v1/activities/" + id + "/report"),
                this::view);
    }

    @PutMapping
    @Operation(
            operationId = "writeReport",
            summary = "Write sections of the report",
            description = "Saves a version. Send If-Match: what somebody else wrote meanwhile is never overwritten")
    @ApiResponse(
            responseCode = "200",
            description = "The version that now stands",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    ResponseEntity<Object> write(By by, @PathVariable ActivityId id, Seen seen, @RequestBody Wording wording) {
        Map<String, String> sections = new LinkedHashMap<>();
        if (wording.sections() != null) {
            wording.sections().forEach((section, words) -> sections.put(section, words == null ? "" : words));
        }
        return done(writing.write(by, id, seen.version(), wording.title(), sections));
    }

    @GetMapping("/versions/{number}")
    @Operation(operationId = "readReportVersion", summary = "Read what an earlier version says")
    @ApiResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = ReportView.Text.class)))
    ResponseEntity<Object> version(Actor actor, @PathVariable ActivityId id, @PathVariable int number) {
        return reading.version(actor, id, number)
                .fold(text -> ResponseEntity.ok(ReportView.Text.of(text)), Answers::refused);
    }

    @GetMapping("/compare")
    @Operation(operationId = "compareReportVersions", summary = "Compare two versions word by word")
    @ApiResponse(
            responseCode = "200",
            description = "The sections that differ",
            content = @Content(schema = @Schema(implementation = Comparison.class)))
    ResponseEntity<Object> compare(
            Actor actor, @PathVariable ActivityId id, @RequestParam int from, @RequestParam int to) {
        return comparing.compare(actor, id, from, to).fold(ResponseEntity::ok, Answers::refused);
    }

    @PostMapping("/ask")
    @Operation(
            operationId = "askForSignatures",
            summary = "Ask those who decide to sign the latest version",
            description = "A later version voids what is signed")
    @ApiResponse(
            responseCode = "200",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    ResponseEntity<Object> ask(By by, @PathVariable ActivityId id, Seen seen) {
        return done(signing.ask(by, id, seen.version()));
    }

    @PostMapping("/sign")
    @Operation(operationId = "signReport", summary = "Sign the version that you read")
    @ApiResponse(
            responseCode = "200",
            description = "Signed",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    ResponseEntity<Object> sign(By by, @PathVariable ActivityId id, @RequestBody VersionRead read) {
        return done(signing.sign(by, id, read.version()));
    }

    @PostMapping("/send-back")
    @Operation(operationId = "sendReportBack", summary = "Send the version that you read back, with a reason")
    @ApiResponse(
            responseCode = "200",
            description = "Sent back",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    ResponseEntity<Object> sendBack(By by, @PathVariable ActivityId id, @RequestBody VersionRead read) {
        return done(signing.sendBack(by, id, read.version(), read.reason()));
    }

    private ResponseEntity<Object> done(Outcome<Stored<Report>> outcome) {
        return Answers.ok(outcome, this::view);
    }

    private ReportView view(Report report) {
        ReportText text = reports.latest(report);
        return ReportView.of(report, text);
    }
}
