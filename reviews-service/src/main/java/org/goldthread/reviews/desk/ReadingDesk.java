package org.goldthread.reviews.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.goldthread.reviews.vault.ReviewVaults;
import org.goldthread.reviews.vault.VaultClosed;
import org.goldthread.reviews.vault.VaultName;
import org.goldthread.reviews.vault.VaultNames;
import org.springframework.stereotype.Service;

/** What lies on the publication desk, for those who may release it. */
@Service
public class ReadingDesk {

    private static final String SHUT = "vault-closed";

    private final ReadingReport reading;
    private final Reports reports;
    private final VaultNames names;
    private final ReviewVaults vaults;
    private final ReadingReferrals referrals;
    private final ReadingReviewClocks reviews;
    private final CurrentFramework framework;

    public ReadingDesk(
            ReadingReport reading,
            Reports reports,
            VaultNames names,
            ReviewVaults vaults,
            ReadingReferrals referrals,
            ReadingReviewClocks reviews,
            CurrentFramework framework) {
        this.reading = reading;
        this.reports = reports;
        this.names = names;
        this.vaults = vaults;
        this.referrals = referrals;
        this.reviews = reviews;
        this.framework = framework;
    }

    /**
     * A report with what may identify somebody in its latest version.
     *
     * @param names of the review's vault
     */
    public record Desk(ReadingReport.Found found, List<VaultName> names, Scan scan, PublicationRule rule) {
        public Desk {
            names = List.copyOf(names);
        }

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

    /** To hold back, withdraw or take down: that may not wait until a vault that is closed opens again. */
    public Outcome<Desk> urgently(Actor actor, ActivityId review) {
        return one(actor, review).fold(Outcome::done, why -> without(why, actor, reading.one(actor, review)));
    }

    /** The same by the review's reference. */
    public Outcome<Desk> urgently(Actor actor, String reference) {
        return one(actor, reference).fold(Outcome::done, why -> without(why, actor, reading.one(actor, reference)));
    }

    private Outcome<Desk> without(Refusal why, Actor actor, Outcome<ReadingReport.Found> outcome) {
        return why.code().equals(SHUT) ? releasable(actor, outcome, found -> List.of()) : Outcome.refused(why);
    }

    private Outcome<Desk> releasable(Actor actor, Outcome<ReadingReport.Found> outcome) {
        try {
            return releasable(actor, outcome, found -> names.of(found.activity().id()));
        } catch (VaultClosed closed) {
            return Outcome.refused(new Refusal.Rule(
                    SHUT,
                    "The vault is closed, so that the report cannot be searched for names: see the review’s names",
                    "default"));
        }
    }

    private Outcome<Desk> releasable(
            Actor actor, Outcome<ReadingReport.Found> outcome, Function<ReadingReport.Found, List<VaultName>> names) {
        return outcome.then(found -> ReportPermissions.againstReleasing(actor)
                .map(Outcome::<Desk>refused)
                .orElseGet(() -> {
                    List<VaultName> known = names.apply(found);
                    return Outcome.done(
                            new Desk(found, known, Scan.of(found.text(), known), reading.rule(found.activity())));
                }));
    }

    /** How many things in what would be published are not decided on. */
    public int undecided(Desk desk, Report report, Proposal.Kind kind) {
        return Scan.of(PublicText.part(reports.latest(report), kind), desk.names())
                .undecided(report.publication());
    }

    /** What the public would read of the latest version. */
    public ReportText publicText(Desk desk, Report report, Proposal.Kind kind) {
        ReportText part = PublicText.part(reports.latest(report), kind);
        return PublicText.redacted(part, Scan.of(part, desk.names()), report.publication());
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

    /** Whether the names of the review were destroyed, so that nothing can be searched for them any more (R19). */
    public boolean namesGone(Desk desk) {
        return vaults.find(desk.activity().id())
                .filter(vault -> vault.value().disposed().isPresent())
                .isPresent();
    }
}
