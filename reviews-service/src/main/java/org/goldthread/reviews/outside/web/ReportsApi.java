package org.goldthread.reviews.outside.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Given;
import org.goldthread.reviews.outside.AskingForReports;
import org.goldthread.reviews.outside.KeepingReport;
import org.goldthread.reviews.outside.NewReceipt;
import org.goldthread.reviews.outside.OwedReport;
import org.goldthread.reviews.outside.OwedReportId;
import org.goldthread.reviews.outside.Owing;
import org.goldthread.reviews.outside.ReadingReports;
import org.goldthread.reviews.outside.Receipt;
import org.goldthread.reviews.outside.ReceivingReport;
import org.goldthread.reviews.outside.ReportQuery;
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

/** Yearly reports for programs: what is owed, and handing it in. */
@RestController
@RequestMapping("/api/reviews/v1/annual-reports")
@Tag(name = "Yearly reports", description = "Reports that agencies and panels owe the partnership each year")
class ReportsApi {

    private final ReadingReports reading;
    private final AskingForReports asking;
    private final ReceivingReport receiving;
    private final KeepingReport keeping;
    private final CurrentFramework framework;

    ReportsApi(
            ReadingReports reading,
            AskingForReports asking,
            ReceivingReport receiving,
            KeepingReport keeping,
            CurrentFramework framework) {
        this.reading = reading;
        this.asking = asking;
        this.receiving = receiving;
        this.keeping = keeping;
        this.framework = framework;
    }

    /**
     * A yearly report.
     *
     * @param reportId its id in the profile
     * @param year the calendar year in which the reporting year ends
     * @param agency absent where no agency of the partnership owes it
     * @param state how it stands: due, incomplete, received or not-owed
     * @param content what it must contain
     * @param missing what of that is not in it
     * @param remark why it was sent back, or is not owed
     * @param activityId the activity that it became
     */
    record OwedReportView(
            UUID id,
            String reportId,
            String name,
            int year,
            @Nullable String agency,
            String from,
            @Nullable String to,
            boolean statutory,
            LocalDate dueOn,
            String state,
            boolean overdue,
            List<String> content,
            List<String> missing,
            @Nullable LocalDate receivedOn,
            @Nullable String address,
            List<Receipt.Content> contents,
            @Nullable String remark,
            @Nullable UUID activityId) {

        static OwedReportView of(OwedReport report, LocalDate today) {
            Receipt receipt = report.receipt();
            return new OwedReportView(
                    report.id().value(),
                    report.reportId(),
                    report.name(),
                    report.year(),
                    report.agency(),
                    report.from(),
                    report.to(),
                    report.statutory(),
                    report.dueOn(),
                    report.state().word(),
                    report.isOverdue(today),
                    report.content(),
                    report.missing(),
                    receipt == null ? null : receipt.receivedOn(),
                    receipt == null ? null : receipt.address(),
                    receipt == null ? List.of() : receipt.contents(),
                    report.remark(),
                    report.registered()
                            ? ReceivingReport.activityOf(report.id()).value()
                            : null);
        }
    }

    /** Everything that was found; there is no further part. */
    record OwedReportList(List<OwedReportView> items) {}

    /**
     * Which reports to ask for.
     *
     * @param year the calendar year in which the reporting year ends; absent for the one that ended last
     */
    record YearOfReports(@Nullable Integer year, List<String> reports) {
        YearOfReports {
            reports = Given.list(reports);
        }
    }

    /** How many were asked for now. */
    record AskedFor(int added) {}

    /**
     * What an officer does with a report.
     *
     * @param step {@code due}, {@code send-back} or {@code not-owed}
     */
    record Keep(
            @Nullable String step,
            @Nullable LocalDate dueOn,
            @Nullable String reason) {}

    @GetMapping
    @Operation(
            operationId = "listOwedReports",
            summary = "List yearly reports that are owed",
            description = "The first due first; agencies see their own")
    @ApiResponse(
            responseCode = "200",
            description = "Yearly reports",
            content = @Content(schema = @Schema(implementation = OwedReportList.class)))
    OwedReportList list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String report) {
        LocalDate today = framework.now().today();
        return new OwedReportList(reading.list(actor, new ReportQuery(year, agency, state, report)).stream()
                .map(one -> OwedReportView.of(one, today))
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readOwedReport", summary = "Read a yearly report's state")
    @ApiResponse(
            responseCode = "200",
            description = "Its version is in ETag",
            content = @Content(schema = @Schema(implementation = OwedReportView.class)))
    ResponseEntity<Object> one(Actor actor, @PathVariable OwedReportId id) {
        return Answers.ok(reading.one(actor, id), this::view);
    }

    @PostMapping
    @Operation(
            operationId = "askForReports",
            summary = "Ask for a year's reports",
            description = "Each is asked for once; from then on every year again by itself")
    @ApiResponse(
            responseCode = "200",
            description = "How many were asked for",
            content = @Content(schema = @Schema(implementation = AskedFor.class)))
    ResponseEntity<Object> ask(By by, @RequestBody YearOfReports wanted) {
        Integer given = wanted.year();
        int year = given == null ? Owing.lastYear(framework.now().today()) : given;
        return asking.ask(by, year, wanted.reports())
                .<ResponseEntity<Object>>fold(added -> ResponseEntity.ok(new AskedFor(added)), Answers::refused);
    }

    @PutMapping("/{id}/receipt")
    @Operation(
            operationId = "handInReport",
            summary = "Hand in a yearly report",
            description =
                    "Say where it can be read and where each required content stands; what is not named is missing")
    @ApiResponse(
            responseCode = "200",
            description = "Received, or incomplete",
            content = @Content(schema = @Schema(implementation = OwedReportView.class)))
    ResponseEntity<Object> receive(By by, @PathVariable OwedReportId id, Seen seen, @RequestBody NewReceipt receipt)
            throws IOException {
        return Answers.ok(receiving.receive(by, id, seen.version(), receipt, null), this::view);
    }

    @PostMapping("/{id}/change")
    @Operation(operationId = "keepReport", summary = "Set another day, send a report back, or say that it is not owed")
    @ApiResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = OwedReportView.class)))
    ResponseEntity<Object> keep(By by, @PathVariable OwedReportId id, Seen seen, @RequestBody Keep wanted) {
        String word = wanted.step() == null ? "" : wanted.step();
        return Answers.ok(
                keeping.keep(by, id, seen.version(), KeepReportPages.step(word), wanted.dueOn(), wanted.reason()),
                this::view);
    }

    private OwedReportView view(OwedReport report) {
        return OwedReportView.of(report, framework.now().today());
    }
}
