package org.goldthread.reviews.outside;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.file.FileLimits;
import org.goldthread.kit.file.FileStore;
import org.goldthread.kit.file.FileType;
import org.goldthread.kit.file.StoredFile;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.NewActivity;
import org.goldthread.learning.activity.RegisteringActivity;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.profile.OtherActivityType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * An agency hands in its own report, or an officer anybody's: it becomes an activity, so that what it found is followed
 * like everything else (R16).
 */
@Service
public class ReceivingReport {

    static final FileLimits FILES = FileLimits.of(FileType.PDF, FileType.DOCX, FileType.XLSX);
    private static final int LONGEST_FILE_NAME = 255;
    private static final int LONGEST_TITLE = NewActivity.LONGEST_TITLE;

    private final OwedReports reports;
    private final RegisteringActivity registering;
    private final FileStore files;
    private final CurrentFramework framework;

    public ReceivingReport(
            OwedReports reports, RegisteringActivity registering, FileStore files, CurrentFramework framework) {
        this.reports = reports;
        this.registering = registering;
        this.files = files;
        this.framework = framework;
    }

    /** A file as it is sent. */
    public record Sent(InputStream content, @Nullable String name) {}

    /** What "PDF, Word (DOCX) ..." the page may take. */
    public static String takes() {
        return FILES.words();
    }

    /**
     * Takes a report in.
     *
     * @param version the version that the person saw; null where none was shown
     * @param sent its file; null where none is sent
     */
    public Outcome<Stored<OwedReport>> receive(
            By by, OwedReportId id, @Nullable Long version, NewReceipt wanted, @Nullable Sent sent) throws IOException {
        Outcome<Stored<OwedReport>> open = open(by, id);
        if (open instanceof Outcome.Refused<Stored<OwedReport>>) {
            return open;
        }
        OwedReport report = open.orThrow().value();
        if (sent == null) {
            return taken(by, id, version, wanted, null);
        }
        Problems problems = wanted.check(report, true, framework.now().today())
                .optionalText("file", sent.name(), LONGEST_FILE_NAME, "the file's name");
        Outcome<Boolean> fine = problems.orElse(() -> Outcome.done(true));
        if (fine instanceof Outcome.Refused<Boolean> wrong) {
            return Outcome.refused(wrong.why());
        }
        Outcome<StoredFile> kept = files.take(sent.content(), sent.name(), FILES, "file");
        if (kept instanceof Outcome.Refused<StoredFile> refused) {
            return Outcome.refused(refused.why());
        }
        Outcome<Stored<OwedReport>> outcome = taken(by, id, version, wanted, kept.orThrow());
        UUID unused = outcome.isDone() ? before(report) : kept.orThrow().id();
        if (unused != null) {
            files.forget(unused);
        }
        return outcome;
    }

    private static @Nullable UUID before(OwedReport report) {
        Receipt receipt = report.receipt();
        return receipt == null ? null : receipt.file();
    }

    private Outcome<Stored<OwedReport>> taken(
            By by, OwedReportId id, @Nullable Long version, NewReceipt wanted, @Nullable StoredFile file) {
        return reports.change(
                        by,
                        id,
                        version,
                        report -> report.receive(wanted, file, framework.now().today(), framework.mark(by)))
                .map(stored -> {
                    register(by, stored.value());
                    return reports.find(id).orElse(stored);
                });
    }

    private Outcome<Stored<OwedReport>> open(By by, OwedReportId id) {
        Optional<Stored<OwedReport>> found =
                reports.find(id).filter(stored -> ReportPermissions.mayRead(by.actor(), stored.value()));
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal.Missing());
        }
        return ReportPermissions.mayReceive(by.actor(), found.get().value())
                ? Outcome.done(found.get())
                : Outcome.refused(
                        new Refusal.Forbidden("not-yours", "Only the agency that owes it, or an officer, hands it in"));
    }

    /** The activity that a report becomes. */
    public static ActivityId activityOf(OwedReportId id) {
        return new ActivityId(Ids.from("activity", "owed-report", id));
    }

    /** Registers those that came in when the service stopped in between. */
    void registerWhatIsMissing(By house) {
        reports.unregistered().forEach(report -> register(house, report));
    }

    private void register(By by, OwedReport report) {
        Framework today = framework.now();
        Receipt receipt = report.receipt();
        Optional<OtherActivityType> type = today.profile().otherActivityTypes().stream()
                .filter(one -> one.kind() == OtherActivityType.Kind.REPORT)
                .findFirst();
        if (report.registered() || receipt == null || type.isEmpty()) {
            return;
        }
        boolean partner = today.agencies().stream()
                .anyMatch(agency -> agency.id().equals(Objects.requireNonNullElse(report.agency(), "")));
        String title = report.title() + (report.agency() == null ? "" : ", " + report.from());
        NewActivity wanted = new NewActivity(
                type.get().id(),
                title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                partner ? List.of(Objects.requireNonNull(report.agency())) : List.of(),
                receipt.receivedOn(),
                null,
                null,
                null,
                List.of());
        By house = By.of(by.actor());
        registering
                .registerDecided(house, activityOf(report.id()), today.profile().edition(), wanted)
                .then(activity -> reports.change(house, report.id(), null, OwedReport::standsAmongActivities));
    }
}
