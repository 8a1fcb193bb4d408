package org.goldthread.reviews.desk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.Given;
import org.goldthread.reviews.desk.DecidingHits;
import org.goldthread.reviews.desk.DrawingReport;
import org.goldthread.reviews.desk.Hit;
import org.goldthread.reviews.desk.ReadingDesk;
import org.goldthread.reviews.desk.ReleasingReport;
import org.goldthread.reviews.report.DeskDecision;
import org.goldthread.reviews.report.Proposal;
import org.goldthread.reviews.report.Report;
import org.goldthread.reviews.report.Reports;
import org.goldthread.reviews.report.web.ReportView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The publication desk, for programs. Every command takes If-Match. */
@RestController
@RequestMapping("/api/reviews/v1/activities/{id}/report/publication")
@Tag(name = "Reports")
class DeskApi {

    private final ReadingDesk desks;
    private final DecidingHits deciding;
    private final ReleasingReport releasing;
    private final DrawingReport drawing;
    private final Reports reports;

    DeskApi(
            ReadingDesk desks,
            DecidingHits deciding,
            ReleasingReport releasing,
            DrawingReport drawing,
            Reports reports) {
        this.desks = desks;
        this.deciding = deciding;
        this.releasing = releasing;
        this.drawing = drawing;
        this.reports = reports;
    }

    /**
     * Something that may identify somebody.
     *
     * @param choice {@code redact} or {@code keep}; null while nothing is decided
     */
    record HitView(
            String hit,
            String section,
            String kind,
            String text,
            int from,
            String instead,
            boolean advisory,
            @Nullable String choice,
            @Nullable String reason) {

        static HitView of(Hit hit, Optional<DeskDecision> decision) {
            return new HitView(
                    hit.key(),
                    hit.section(),
                    hit.kind(),
                    hit.text(),
                    hit.from(),
                    decision.map(DeskDecision::replacement).orElse(hit.instead()),
                    hit.advisory(),
                    decision.map(one -> one.redacts() ? "redact" : "keep").orElse(null),
                    decision.map(DeskDecision::reason).orElse(null));
        }
    }

    /** What may identify somebody in the latest version. */
    record ScanView(int version, int undecided, List<HitView> items) {}

    /** Choices for several hits. */
    record Decisions(@Nullable List<DecidingHits.Choice> decisions) {}

    /**
     * What a step needs; each reads only its own.
     *
     * @param kind {@code report} or {@code improvements}, for a proposal
     * @param hold the hold's number, for its end
     * @param early that it has to go before its time, for a take-down
     */
    record Step(
            @Nullable String kind,
            @Nullable String reason,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer hold,
            @Nullable Boolean early) {}

    @GetMapping("/hits")
    @Operation(operationId = "listReportHits", summary = "List what may identify somebody in the latest version")
    @ApiResponse(
            responseCode = "200",
            description = "Each thing with what was decided on it",
            content = @Content(schema = @Schema(implementation = ScanView.class)))
    ResponseEntity<Object> hits(Actor actor, @PathVariable ActivityId id) {
        return desks.one(actor, id)
                .fold(
                        desk -> ResponseEntity.ok()
                                .eTag("\"" + desk.found().stored().version() + "\"")
                                .body(new ScanView(
                                        desk.report().number(),
                                        desk.scan().undecided(desk.report().publication()),
                                        desk.scan().hits().stream()
                                                .map(hit -> HitView.of(
                                                        hit,
                                                        desk.report()
                                                                .publication()
                                                                .decision(hit.key())))
                                                .toList())),
                        Answers::refused);
    }

    @PostMapping("/hits")
    @Operation(
            operationId = "decideReportHits",
            summary = "Replace or keep what may identify somebody",
            description = "All of them, or none where one is wrong")
    @ReportAnswer
    ResponseEntity<Object> decide(By by, @PathVariable ActivityId id, Seen seen, @RequestBody Decisions decisions) {
        return done(deciding.decide(by, id, seen.version(), Given.list(decisions.decisions())));
    }

    @GetMapping("/preview.pdf")
    @Operation(operationId = "previewReport", summary = "Download what the public would read, as a tagged PDF")
    @ApiResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<?> preview(
            Actor actor, @PathVariable ActivityId id, @RequestParam(required = false) @Nullable String kind) {
        return desks.one(actor, id)
                .fold(
                        desk -> drawing.pdf(
                                        desks.publicText(
                                                desk,
                                                desk.report(),
                                                Proposal.Kind.of(kind).orElse(Proposal.Kind.REPORT)),
                                        desk.activity().reference().text(),
                                        "Preview, not published",
                                        null)
                                .download(),
                        Answers::refused);
    }

    @PostMapping("/copies")
    @Operation(
            operationId = "recordAdvanceCopies",
            summary = "Record when the national bodies were sent advance copies")
    @ReportAnswer
    ResponseEntity<Object> copies(By by, @PathVariable ActivityId id, Seen seen, @RequestBody Step step) {
        return done(releasing.copiesSent(by, id, seen.version(), step.sentOn()));
    }

    @PostMapping("/hold")
    @Operation(operationId = "holdPublication", summary = "Hold publication back, for example for proceedings")
    @ReportAnswer
    ResponseEntity<Object> hold(By by, @PathVariable ActivityId id, Seen seen, @RequestBody Step step) {
        return done(releasing.hold(by, id, seen.version(), step.reason(), step.from(), step.until()));
    }

    @PostMapping("/end-hold")
    @Operation(operationId = "endHoldOfPublication", summary = "End a hold")
    @ReportAnswer
    ResponseEntity<Object> endHold(By by, @PathVariable ActivityId id, Seen seen, @RequestBody Step step) {
        return done(releasing.endHold(by, id, seen.version(), step.hold(), step.until()));
    }

    @PostMapping("/propose")
    @Operation(operationId = "proposePublication", summary = "Propose the report, or its improvements, for publication")
    @ReportAnswer
    ResponseEntity<Object> propose(By by, @PathVariable ActivityId id, Seen seen, @RequestBody Step step) {
        return done(releasing.propose(
                by, id, seen.version(), Proposal.Kind.of(step.kind()).orElse(null), step.reason()));
    }

    @PostMapping("/withdraw")
    @Operation(operationId = "withdrawProposal", summary = "Withdraw the proposal")
    @ReportAnswer
    ResponseEntity<Object> withdraw(By by, @PathVariable ActivityId id, Seen seen) {
        return done(releasing.withdraw(by, id, seen.version()));
    }

    @PostMapping("/release")
    @Operation(
            operationId = "releaseReport",
            summary = "Release what another person proposed",
            description = "It is public from then on")
    @ReportAnswer
    ResponseEntity<Object> release(By by, @PathVariable ActivityId id, Seen seen) {
        return done(releasing.release(by, id, seen.version()));
    }

    @PostMapping("/take-down")
    @Operation(operationId = "takeReportDown", summary = "Take down what is public, with a reason for the public")
    @ReportAnswer
    ResponseEntity<Object> takeDown(By by, @PathVariable ActivityId id, Seen seen, @RequestBody Step step) {
        return done(releasing.takeDown(by, id, seen.version(), step.reason(), Boolean.TRUE.equals(step.early())));
    }

    private ResponseEntity<Object> done(Outcome<Stored<Report>> outcome) {
        return Answers.ok(outcome, report -> ReportView.of(report, reports.latest(report)));
    }
}
