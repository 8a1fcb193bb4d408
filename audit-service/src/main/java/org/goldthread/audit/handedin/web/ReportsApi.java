package org.goldthread.audit.handedin.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.goldthread.audit.handedin.AgencyReport;
import org.goldthread.audit.handedin.HandingIn;
import org.goldthread.audit.handedin.ReportId;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.file.Downloads;
import org.goldthread.kit.file.FileStore;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.activity.ActivityId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Reports of agencies' own audits, for programs (A11). */
@RestController
@RequestMapping("/api/audits/v1")
class ReportsApi {

    private final HandingIn handing;
    private final FileStore files;

    ReportsApi(HandingIn handing, FileStore files) {
        this.handing = handing;
        this.files = files;
    }

    /** The file. */
    record FileView(String name, long size, String sha256) {}

    /** A report. */
    record ReportView(
            String id,
            String activityReference,
            String agency,
            String title,
            String objectives,
            String outcomes,
            String actionPlan,
            @Nullable FileView file,
            String state,
            int submission,
            LocalDate handedInOn,
            @Nullable String moreAsked,
            @Nullable LocalDate dueOn) {
        static ReportView of(AgencyReport one) {
            AgencyReport.FileRef file = one.file();
            AgencyReport.Asked asked = one.state() == AgencyReport.State.MORE_ASKED ? one.asked() : null;
            return new ReportView(
                    one.id().toString(),
                    one.origin().reference(),
                    one.agency(),
                    one.body().title(),
                    one.body().objectives(),
                    one.body().outcomes(),
                    one.body().actionPlan(),
                    file == null ? null : new FileView(file.name(), file.size(), file.sha256()),
                    one.state().word(),
                    one.submissions(),
                    one.handedInOn(),
                    asked == null ? null : asked.what(),
                    asked == null ? null : asked.dueOn());
        }
    }

    /** The reports of an audit. */
    record ReportList(List<ReportView> items) {}

    /** What is missing, and by when. */
    record AskBody(@Nullable String what, @Nullable LocalDate dueOn) {}

    @PostMapping("/activities/{id}/reports")
    @Operation(operationId = "handInReport", summary = "Hand in the report of your agency's own audit")
    ResponseEntity<Object> handIn(By by, @PathVariable ActivityId id, @RequestBody AgencyReport.Sent sent) {
        return Answers.created(
                handing.handIn(by, id, sent),
                report -> URI.create("/api/audits/v1/reports/" + report.id()),
                ReportView::of);
    }

    @GetMapping("/activities/{id}/reports")
    @Operation(operationId = "listReports", summary = "The reports that agencies handed in, for an agency its own")
    ResponseEntity<Object> list(Actor actor, @PathVariable ActivityId id) {
        return handing.of(actor, id)
                .<ReportList>map(
                        all -> new ReportList(all.stream().map(ReportView::of).toList()))
                .fold(ResponseEntity::ok, Answers::refused);
    }

    @GetMapping("/reports/{report}")
    @Operation(operationId = "readReport", summary = "A report")
    ResponseEntity<Object> one(Actor actor, @PathVariable("report") ReportId id) {
        return Answers.ok(handing.one(actor, id), ReportView::of);
    }

    @PostMapping("/reports/{report}/again")
    @Operation(operationId = "handInReportAgain", summary = "Hand it in again with what was asked for")
    ResponseEntity<Object> again(
            By by, @PathVariable("report") ReportId id, Seen seen, @RequestBody AgencyReport.Sent sent) {
        return Answers.ok(handing.handInAgain(by, id, seen.version(), sent), ReportView::of);
    }

    @PutMapping(path = "/reports/{report}/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(operationId = "giveReportFile", summary = "The report as a file: PDF, DOCX or XLSX, at most 10 MiB")
    ResponseEntity<Object> attach(
            By by, @PathVariable("report") ReportId id, Seen seen, @RequestPart("file") MultipartFile file)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return Answers.ok(
                    handing.attach(by, id, seen.version(), content, file.getOriginalFilename()), ReportView::of);
        }
    }

    @GetMapping("/reports/{report}/file")
    @Operation(operationId = "readReportFile", summary = "The file of a report")
    ResponseEntity<?> file(Actor actor, @PathVariable("report") ReportId id) {
        return handing.file(actor, id).<ResponseEntity<?>>fold(file -> Downloads.of(files, file), Answers::refused);
    }

    @PostMapping("/reports/{report}/ask")
    @Operation(operationId = "askForMore", summary = "Ask the agency for more, with a date")
    ResponseEntity<Object> ask(By by, @PathVariable("report") ReportId id, Seen seen, @RequestBody AskBody body) {
        return Answers.ok(handing.askMore(by, id, seen.version(), body.what(), body.dueOn()), ReportView::of);
    }

    @PostMapping("/reports/{report}/accept")
    @Operation(operationId = "acceptReport", summary = "Accept a report")
    ResponseEntity<Object> accept(By by, @PathVariable("report") ReportId id, Seen seen) {
        return Answers.ok(handing.accept(by, id, seen.version()), ReportView::of);
    }
}
