package org.goldthread.reviews.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.pages.PageWords;
import org.goldthread.reviews.clock.Hold;
import org.goldthread.reviews.deadline.ReadingReviewClocks;
import org.goldthread.reviews.referral.ReadingReferrals;
import org.goldthread.reviews.report.Proposal;
import org.goldthread.reviews.report.PublicationRule;
import org.goldthread.reviews.report.ReadingReport;
import org.goldthread.reviews.report.Report;
import org.goldthread.reviews.report.ReportPermissions;
import org.goldthread.reviews.report.ReportText;
import org.goldthread.reviews.report.Reports;
import org.goldthread.reviews.vault.VaultNames;
import org.springframework.stereotype.Service;

/** What lies on the publication desk, for those who may release it. */
@Service
public class ReadingDesk {

    private final ReadingReport reading;
    private final Reports reports;
    private final VaultNames names;
    private final ReadingReferrals referrals;
    private final ReadingReviewClocks reviews;
    private final CurrentFramework framework;

    public ReadingDesk(
            ReadingReport reading,
            Reports reports,
            VaultNames names,
            ReadingReferrals referrals,
            ReadingReviewClocks reviews,
            CurrentFramework framework) {
        this.reading = reading;
        this.reports = reports;
        this.names = names;
        this.referrals = referrals;
        this.reviews = reviews;
        this.framework = framework;
    }

    /** A report with what may identify somebody in its latest version. */
    public record Desk(ReadingReport.Found found, Scan scan, PublicationRule rule) {
        public Report report() {
            return found.report();
        }

        public Activity activity() {
            return found.activity();
        }
    }

    public Outcome<Desk> one(Actor actor, ActivityId review) {
        return releasable(actor, reading.one(actor, review));
    }

    public Outcome<Desk> one(Actor actor, String reference) {
        return releasable(actor, reading.one(actor, reference));
    }

    private Outcome<Desk> releasable(Actor actor, Outcome<ReadingReport.Found> outcome) {
        return outcome.then(found -> ReportPermissions.againstReleasing(actor)
                .map(Outcome::<Desk>refused)
                .orElseGet(() -> Outcome.done(
                        new Desk(found, scan(found.activity(), found.text()), reading.rule(found.activity())))));
    }

    private Scan scan(Activity activity, ReportText text) {
        return Scan.of(text, names.of(activity.id()));
    }

    /** How many things in what would be published are not decided on. */
    public int undecided(Activity activity, Report report, Proposal.Kind kind) {
        return scan(activity, PublicText.part(reports.latest(report), kind)).undecided(report.publication());
    }

    /** What the public would read of the latest version. */
    public ReportText publicText(Activity activity, Report report, Proposal.Kind kind) {
        ReportText part = PublicText.part(reports.latest(report), kind);
        return PublicText.redacted(part, scan(activity, part), report.publication());
    }

    /** Proceedings that hold the case in its timetable. */
    public Optional<Refusal> heldByProceedings(Actor actor, Activity activity) {
        LocalDate today = framework.now().today();
        return referrals
                .ofActivity(actor, activity.id().value())
                .map(stored -> referrals.timetable(stored.value()))
                .or(() -> reviews.has(activity) ? Optional.of(reviews.timetable(activity)) : Optional.empty())
                .flatMap(timetable -> timetable.holds().stream()
                        .filter(hold -> hold.until() == null || today.isBefore(hold.until()))
                        .findFirst())
                .map(ReadingDesk::held);
    }

    private static Refusal held(Hold hold) {
        return new Refusal.Rule(
                "held-by-proceedings",
                hold.words() + " hold this case since " + PageWords.date(hold.from()) + ": see its timetable",
                "default");
    }
}
