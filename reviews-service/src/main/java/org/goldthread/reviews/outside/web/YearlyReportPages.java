package org.goldthread.reviews.outside.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.file.Downloads;
import org.goldthread.kit.file.FileStore;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.Prose;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Row;
import org.goldthread.pages.component.Tag;
import org.goldthread.reviews.outside.OwedReport;
import org.goldthread.reviews.outside.OwedReportId;
import org.goldthread.reviews.outside.ReadingReports;
import org.goldthread.reviews.outside.Receipt;
import org.goldthread.reviews.outside.ReceivingReport;
import org.goldthread.reviews.outside.ReportPermissions;
import org.goldthread.reviews.outside.ReportState;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A yearly report: what it must contain and where that is. */
@Controller
@RequestMapping(ReportWords.LIST + "/{id}")
class YearlyReportPages {

    private final ReadingReports reading;
    private final ReadingActivities activities;
    private final FileStore files;
    private final CurrentFramework framework;
    private final Addresses addresses;

    YearlyReportPages(
            ReadingReports reading,
            ReadingActivities activities,
            FileStore files,
            CurrentFramework framework,
            Addresses addresses) {
        this.reading = reading;
        this.activities = activities;
        this.files = files;
        this.framework = framework;
        this.addresses = addresses;
    }

    /** What the page shows. */
    record ReportView(
            String title,
            List<Link> crumbs,
            String path,
            Tag state,
            boolean mayReceive,
            boolean mayKeep,
            String receiveWords,
            @Nullable String remark,
            List<Row> rows,
            List<ContentLine> contents,
            boolean received,
            @Nullable Link activity) {}

    /** Something that it must contain. */
    record ContentLine(String what, @Nullable String where) {}

    @GetMapping
    String show(
            Actor actor,
            @PathVariable OwedReportId id,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        OwedReport report = found(actor, id).value();
        if (done != null) {
            Optional.ofNullable(Map.of(
                                    "received", "The report is received and stands among the activities",
                                    "kept", "Your change is saved")
                            .get(done))
                    .ifPresent(notice -> model.addAttribute("notice", notice));
        }
        Framework today = framework.now();
        Receipt receipt = report.receipt();
        boolean open = report.state() != ReportState.NOT_OWED;
        model.addAttribute(
                "page",
                new ReportView(
                        report.title(),
                        crumbs(Link.here(report.name())),
                        ReportWords.path(report),
                        ReportWords.state(report, today.today()),
                        open && ReportPermissions.mayReceive(actor, report),
                        open && ReportPermissions.mayKeep(actor),
                        receipt == null ? "Hand it in" : "Change what was handed in",
                        report.remark(),
                        rows(report, today),
                        report.content().stream()
                                .map(what -> new ContentLine(what, where(receipt, what)))
                                .toList(),
                        receipt != null,
                        activity(actor, report)));
        return "reviews/annual-report";
    }

    static @Nullable String where(@Nullable Receipt receipt, String what) {
        return receipt == null
                ? null
                : receipt.contents().stream()
                        .filter(content -> content.what().equals(what))
                        .map(Receipt.Content::where)
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable Link activity(Actor actor, OwedReport report) {
        if (!report.registered()) {
            return null;
        }
        return activities
                .one(actor, ReceivingReport.activityOf(report.id()))
                .<@Nullable Link>fold(
                        stored -> {
                            Activity activity = stored.value();
                            String reference = activity.reference().text();
                            return Link.to(
                                    addresses.activity(reference), reference + ": findings and learning from it");
                        },
                        none -> null);
    }

    private static List<Row> rows(OwedReport report, Framework today) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("From", report.from()));
        rows.add(Row.of("To", report.to() == null ? "Not named by the framework" : today.groupName(report.to())));
        rows.add(Row.of("Reporting year", "1 April " + (report.year() - 1) + " to 31 March " + report.year()));
        rows.add(Row.of("Due", PageWords.date(report.dueOn())));
        rows.add(Row.of("Owed by statute", report.statutory() ? "Yes" : "No"));
        rows.add(Row.of("Asked for in", report.basis()));
        Receipt receipt = report.receipt();
        if (receipt != null) {
            rows.add(Row.of("Received", PageWords.date(receipt.receivedOn())));
            rows.add(Row.of(
                    "Recorded by",
                    Role.of(receipt.by().role()).map(Role::words).orElse("a system") + ", "
                            + PageWords.date(receipt.by().at())));
            if (receipt.address() != null) {
                rows.add(Row.of("Can be read at", receipt.address()));
            }
            if (receipt.fileName() != null) {
                rows.add(Row.of(
                        "File",
                        receipt.fileName(),
                        Link.to(ReportWords.path(report) + "/file", "Download").about("the file")));
            }
            rows.add(Row.of("Note", Prose.content(receipt.note())));
        }
        return rows;
    }

    @GetMapping("/file")
    ResponseEntity<Resource> file(Actor actor, @PathVariable OwedReportId id) {
        return reading.file(actor, id).map(given -> Downloads.of(files, given)).orElseThrow(PageRefused::new);
    }

    Stored<OwedReport> found(Actor actor, OwedReportId id) {
        return reading.one(actor, id).orElseThrow(PageRefused::new);
    }

    static List<Link> crumbs(Link... further) {
        List<Link> crumbs =
                new ArrayList<>(List.of(Link.to("/reviews", "Reviews"), Link.to(ReportWords.LIST, "Yearly reports")));
        crumbs.addAll(List.of(further));
        return crumbs;
    }
}
