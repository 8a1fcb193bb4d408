package org.goldthread.dissemination.cascade.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.dissemination.cascade.Cascade;
import org.goldthread.dissemination.cascade.CascadeReport;
import org.goldthread.dissemination.cascade.Reached;
import org.goldthread.dissemination.cascade.Request;
import org.goldthread.dissemination.cascade.Uptake;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.time.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * A cascade as programs read it.
 *
 * @param state requested, acknowledged or reported
 * @param requests what the agency is asked to do
 * @param earlierReports reports that were corrected since
 */
record CascadeView(
        UUID id,
        UUID planId,
        UUID learningPointId,
        List<UUID> findings,
        String activityReference,
        String keyMessage,
        String agency,
        String state,
        List<Request> requests,
        LocalDate requestedOn,
        LocalDate acknowledgeBy,
        LocalDate reportBy,
        @Nullable LocalDate acknowledgedOn,
        @Nullable ReportView report,
        List<ReportView> earlierReports) {

    /**
     * What the agency reported.
     *
     * @param training whether it adapted its own training: done, not-needed or not-yet; likewise {@code policies}
     * @param correction why it took the place of an earlier report
     */
    record ReportView(
            List<Reached> reached,
            List<String> methods,
            LocalDate doneOn,
            @Nullable String note,
            @Nullable Uptake training,
            @Nullable Uptake policies,
            @Nullable String correction,
            LocalDate reportedOn) {

        static ReportView of(CascadeReport report) {
            return new ReportView(
                    report.reached(),
                    report.methods(),
                    report.doneOn(),
                    report.note(),
                    report.training(),
                    report.policies(),
                    report.correction(),
                    day(report.by()));
        }
    }

    static CascadeView of(Cascade cascade) {
        By.Mark acknowledged = cascade.acknowledged();
        CascadeReport report = cascade.report();
        return new CascadeView(
                cascade.id().value(),
                cascade.planId(),
                cascade.learning().learningPointId(),
                cascade.learning().findings(),
                cascade.learning().activityReference(),
                cascade.learning().keyMessage(),
                cascade.agency(),
                cascade.state().word(),
                cascade.asked(),
                cascade.requestedOn(),
                cascade.acknowledgeBy(),
                cascade.reportBy(),
                acknowledged == null ? null : day(acknowledged),
                report == null ? null : ReportView.of(report),
                cascade.earlier().stream().map(ReportView::of).toList());
    }

    private static LocalDate day(By.Mark mark) {
        return LocalDate.ofInstant(mark.at(), WorkingDays.ENGLAND);
    }
}
