package org.goldthread.reviews.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.NamesLeftOut;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Those who decide on reviews sign the report, each for the version that they read. */
@Service
public class SigningReport {

    static final int LONGEST = 2_000;

    private final Reports reports;
    private final ReadingReport reading;
    private final NamesLeftOut names;
    private final CurrentFramework framework;

    public SigningReport(Reports reports, ReadingReport reading, NamesLeftOut names, CurrentFramework framework) {
        this.reports = reports;
        this.reading = reading;
        this.names = names;
        this.framework = framework;
    }

    public Outcome<Stored<Report>> ask(By by, ActivityId review, @Nullable Long version) {
        return reading.one(by.actor(), review).then(found -> {
            List<Signatory> signatories =
                    reading.signatories(found.report().origin().typeId());
            return reports.change(
                    by,
                    found.report().id(),
                    version,
                    any -> ReportPermissions.againstKeeping(by.actor()),
                    report -> report.ask(signatories, empty(reports.latest(report))));
        });
    }

    /** Headings of sections that a report has to have and that say nothing. */
    public static List<String> empty(ReportText text) {
        return text.sections().stream()
                .filter(one -> ReportOutline.REQUIRED.contains(one.id()) && one.empty())
                .map(ReportText.Written::heading)
                .toList();
    }

    /**
     * Signs the latest version.
     *
     * @param number of the version that the person read; another one is not signed unseen
     */
    public Outcome<Stored<Report>> sign(By by, ActivityId review, @Nullable Integer number) {
        return ofSignatory(
                by,
                review,
                number,
                (report, seat) -> report.sign(seat, framework.now().today(), framework.mark(by)));
    }

    public Outcome<Stored<Report>> sendBack(
            By by, ActivityId review, @Nullable Integer number, @Nullable String reason) {
        String words = Text.tidy(reason);
        return ofSignatory(
                by,
                review,
                number,
                (report, seat) -> new Problems()
                        .text("reason", words, LONGEST, "the reason")
                        .orElse(() -> report.sendBack(
                                seat,
                                Objects.requireNonNull(words),
                                framework.now().today(),
                                framework.mark(by))));
    }

    /** What a signatory does. */
    private interface Act {
        Outcome<Decision<Report>> of(Report report, String seat);
    }

    private Outcome<Stored<Report>> ofSignatory(By by, ActivityId review, @Nullable Integer number, Act act) {
        return reading.one(by.actor(), review).then(found -> {
            Optional<Signatory> own = reading.signsFor(
                    by.actor(), reading.signatories(found.report().origin().typeId()));
            if (own.isEmpty()) {
                return Outcome.refused(
                        new Refusal.Forbidden("not-yours-to-sign", "You are not asked to sign this report"));
            }
            if (number == null) {
                return Outcome.refused(
                        Refusal.invalid("version", "required", "Say which version of the report you read"));
            }
            Function<Report, Outcome<Decision<Report>>> decide = report -> report.number() == number
                    ? act.of(report, own.get().seat())
                    : Outcome.refused(new Refusal.Stale(report.number()));
            return names.leftOut(
                    review.value(),
                    () -> reports.change(by, found.report().id(), null, any -> Optional.empty(), decide));
        });
    }
}
