package org.goldthread.reviews.outside;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.profile.AnnualReport;
import org.springframework.stereotype.Service;

/**
 * An officer asks for a year's reports. From then on each is asked for again every year, by itself, until it is said
 * not to be owed.
 */
@Service
public class AskingForReports {

    private final OwedReports reports;
    private final CurrentFramework framework;

    public AskingForReports(OwedReports reports, CurrentFramework framework) {
        this.reports = reports;
        this.framework = framework;
    }

    /** What would be asked of whom, without what was asked for before. */
    public Outcome<List<Owing>> check(By by, int year, List<String> reportIds) {
        if (!ReportPermissions.mayKeep(by.actor())) {
            return Outcome.refused(new Refusal.Forbidden("officers-only", "Only partnership officers ask for reports"));
        }
        Framework today = framework.now();
        int last = Owing.lastYear(today.today());
        Set<String> known =
                today.profile().annualReports().stream().map(AnnualReport::id).collect(Collectors.toSet());
        return new Problems()
                .when(
                        year < last - 2 || year > last + 1,
                        "year",
                        "out-of-range",
                        "The year must be one from " + Owing.words(last - 2) + " to " + Owing.words(last + 1))
                .some("reports", reportIds, "Select at least one report")
                .when(
                        !known.containsAll(reportIds),
                        "reports",
                        "unknown-report",
                        "Name yearly reports of the framework")
                .orElse(() -> Outcome.done(Owing.all(today, year).stream()
                        .filter(owing -> reportIds.contains(owing.report().id()))
                        .filter(owing -> reports.find(owing.id()).isEmpty())
                        .toList()));
    }

    /** Asks for them; asking twice asks once. Returns how many were new. */
    public Outcome<Integer> ask(By by, int year, List<String> reportIds) {
        return check(by, year, reportIds).map(owing -> ask(by, owing));
    }

    /** What was owed last year is owed this year; done by the house itself. */
    int again(By house) {
        Framework today = framework.now();
        int year = Owing.lastYear(today.today());
        Set<OwedReportId> before = reports.list(year - 1, null).stream()
                .filter(report -> report.state() != ReportState.NOT_OWED)
                .map(OwedReport::id)
                .collect(Collectors.toSet());
        if (before.isEmpty()) {
            return 0;
        }
        return ask(
                house,
                Owing.all(today, year).stream()
                        .filter(owing -> before.contains(
                                new Owing(owing.report(), year - 1, owing.agency(), owing.from(), owing.dueOn()).id()))
                        .toList());
    }

    private int ask(By by, List<Owing> owing) {
        int added = 0;
        for (Owing one : owing) {
            added += reports.add(By.of(by.actor()), OwedReport.ask(one, framework.mark(by))) ? 1 : 0;
        }
        return added;
    }
}
