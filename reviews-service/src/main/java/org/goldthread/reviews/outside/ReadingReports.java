package org.goldthread.reviews.outside;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.file.FileStore;
import org.goldthread.kit.file.StoredFile;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Readers;
import org.springframework.stereotype.Service;

/** Gives each reader the reports that are theirs to see; any other is as if it did not exist. */
@Service
public class ReadingReports {

    private final OwedReports reports;
    private final FileStore files;
    private final CurrentFramework framework;

    public ReadingReports(OwedReports reports, FileStore files, CurrentFramework framework) {
        this.reports = reports;
        this.files = files;
        this.framework = framework;
    }

    public Outcome<Stored<OwedReport>> one(Actor actor, OwedReportId id) {
        return reports.find(id)
                .filter(stored -> ReportPermissions.mayRead(actor, stored.value()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }

    /** The list, the first due first. */
    public List<OwedReport> list(Actor actor, ReportQuery query) {
        LocalDate today = framework.now().today();
        String own = Readers.readsEverything(actor) ? query.agency() : actor.agency();
        if (own == null && !Readers.readsEverything(actor)) {
            return List.of();
        }
        if (query.agency() != null && !query.agency().equals(own)) {
            return List.of();
        }
        return reports.list(query.year(), own).stream()
                .filter(report -> ReportPermissions.mayRead(actor, report))
                .filter(report -> query.reportId() == null || query.reportId().equals(report.reportId()))
                .filter(report -> stands(report, query, today))
                .toList();
    }

    private static boolean stands(OwedReport report, ReportQuery query, LocalDate today) {
        String state = query.state();
        if (state == null) {
            return true;
        }
        return state.equals("overdue")
                ? report.isOverdue(today)
                : report.state().word().equals(state);
    }

    /** Whether anything is theirs to see. */
    public boolean seesSome(Actor actor) {
        return Readers.readsEverything(actor)
                || (Readers.readsForAgency(actor)
                        && !reports.list(null, actor.agency()).isEmpty());
    }

    public Outcome<StoredFile> file(Actor actor, OwedReportId id) {
        return one(actor, id).then(stored -> {
            Receipt receipt = stored.value().receipt();
            Optional<StoredFile> found =
                    receipt == null || receipt.file() == null ? Optional.empty() : files.find(receipt.file());
            return found.map(Outcome::done).orElseGet(() -> Outcome.refused(new Refusal.Missing()));
        });
    }
}
