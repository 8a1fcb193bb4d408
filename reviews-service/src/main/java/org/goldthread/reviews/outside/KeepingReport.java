package org.goldthread.reviews.outside;

import java.time.LocalDate;
import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An officer sets another day for a report, sends it back, or says that it is not owed. */
@Service
public class KeepingReport {

    private final OwedReports reports;
    private final CurrentFramework framework;

    public KeepingReport(OwedReports reports, CurrentFramework framework) {
        this.reports = reports;
        this.framework = framework;
    }

    /** What an officer does with it. */
    public enum Step {
        DUE,
        SEND_BACK,
        NOT_OWED
    }

    /**
     * Does it.
     *
     * @param dueOn the new day, for {@link Step#DUE}
     * @param reason for the others; the agency reads it
     */
    public Outcome<Stored<OwedReport>> keep(
            By by,
            OwedReportId id,
            @Nullable Long version,
            @Nullable Step step,
            @Nullable LocalDate dueOn,
            @Nullable String reason) {
        if (step == null) {
            return Outcome.refused(Refusal.invalid("step", "required", "Select what you want to do"));
        }
        Function<OwedReport, Outcome<Decision<OwedReport>>> decide = switch (step) {
            case DUE -> report -> report.dueOn(dueOn, framework.now().today());
            case SEND_BACK -> report -> report.sendBack(reason);
            case NOT_OWED -> report -> report.notOwed(reason);
        };
        return ReportPermissions.mayKeep(by.actor())
                ? reports.change(by, id, version, decide)
                : Outcome.refused(new Refusal.Forbidden("officers-only", "Only partnership officers do this"));
    }
}
