package org.goldthread.reviews.outside;

import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;

/** The task of a report in the inbox: its agency's, or the officers' where no agency owes it. */
final class ReportTasks {

    private ReportTasks() {}

    static WorkDue send(OwedReport report) {
        return due(report, report.agency() == null ? "Record: " : "Send: ", "Hand it in");
    }

    static WorkDue complete(OwedReport report) {
        return due(report, "Complete: ", "Say where the missing content is");
    }

    static WorkSettled settled(OwedReport report, String how) {
        return new WorkSettled(task(report), how, Set.of());
    }

    private static WorkDue due(OwedReport report, String what, String action) {
        String title = what + report.title();
        return new WorkDue(
                task(report),
                "reviews",
                title.substring(0, Math.min(title.length(), 200)),
                "Reports owed for " + Owing.words(report.year()),
                "/reviews/annual-reports/" + report.id() + "/receive",
                action,
                report.agency(),
                report.agency() == null ? Role.PARTNERSHIP_OFFICER.id() : null,
                null,
                report.dueOn(),
                Set.of());
    }

    private static UUID task(OwedReport report) {
        return Ids.from("task", report.id().value(), "report");
    }
}
