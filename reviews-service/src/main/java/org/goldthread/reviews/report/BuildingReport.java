package org.goldthread.reviews.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.finding.Finding;
import org.goldthread.learning.finding.Findings;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.learningpoint.LearningPoint;
import org.goldthread.learning.learningpoint.LearningPoints;
import org.goldthread.learning.recommendation.Recommendation;
import org.goldthread.learning.recommendation.Recommendations;
import org.goldthread.reviews.referral.ReadingReferrals;
import org.springframework.stereotype.Service;

/**
 * Builds a report from the record: whatever is agreed and decided is laid out in its sections, to be written on. Built
 * again, it becomes another version, and what people wrote stays in the versions before.
 */
@Service
public class BuildingReport {

    private final Reports reports;
    private final ReadingReport reading;
    private final ReadingReferrals referrals;
    private final Findings findings;
    private final LearningPoints points;
    private final Recommendations recommendations;
    private final ConductRecord conduct;
    private final CurrentFramework framework;

    public BuildingReport(
            Reports reports,
            ReadingReport reading,
            ReadingReferrals referrals,
            Findings findings,
            LearningPoints points,
            Recommendations recommendations,
            ConductRecord conduct,
            CurrentFramework framework) {
        this.reports = reports;
        this.reading = reading;
        this.referrals = referrals;
        this.findings = findings;
        this.points = points;
        this.recommendations = recommendations;
        this.conduct = conduct;
        this.framework = framework;
    }

    /** The first version; refused where there is one. */
    public Outcome<Stored<Report>> begin(By by, ActivityId review) {
        return reading.writable(by.actor(), review).then(activity -> reports.add(by, () -> first(by, activity)));
    }

    private Outcome<Decision<Report>> first(By by, Activity activity) {
        if (reports.ofReview(activity.id().value()).isPresent()) {
            return Outcome.refused(
                    new Refusal.Rule("already-exists", "This review has a report: change that one", "default"));
        }
        ReportText text = built(by.actor(), activity);
        reports.keep(by.actor(), text);
        return Outcome.done(Report.begin(activity.origin(), text.id(), framework.mark(by)));
    }

    private ReportText built(Actor actor, Activity activity) {
        Framework today = framework.now();
        List<Finding> agreed = findings.of(activity.id().value()).stream()
                .filter(Finding::isAgreed)
                .toList();
        List<ReportText.Written> sections = new ArrayList<>();
        for (ReportOutline.Section section : ReportOutline.of(today.profile()).sections()) {
            sections.add(new ReportText.Written(
                    section.id(), section.heading(), words(section.id(), actor, activity, agreed, today)));
        }
        return new ReportText(
                ReportTextId.next(),
                activity.registration().typeName() + " " + activity.reference().text(),
                sections);
    }

    private String words(String section, Actor actor, Activity activity, List<Finding> agreed, Framework today) {
        return switch (section) {
            case ReportOutline.REASONS ->
                referrals
                        .ofActivity(actor, activity.id().value())
                        .map(stored -> RecordWords.reasons(stored.value(), today))
                        .orElse("");
            case ReportOutline.METHOD -> conduct.method(activity, today);
            case ReportOutline.CHILD -> conduct.child(activity);
            case ReportOutline.FINDINGS -> RecordWords.findings(agreed);
            case ReportOutline.LEARNING -> RecordWords.learning(learned(agreed), today);
            case ReportOutline.RECOMMENDATIONS -> RecordWords.recommendations(recommended(agreed), today);
            default -> "";
        };
    }

    private List<LearningPoint> learned(List<Finding> agreed) {
        return agreed.isEmpty()
                ? List.of()
                : only(points.from(agreed.stream().map(Finding::id).toList()), LearningPoint::isAgreed);
    }

    private List<Recommendation> recommended(List<Finding> agreed) {
        return agreed.isEmpty()
                ? List.of()
                : only(recommendations.from(agreed.stream().map(Finding::id).toList()), Recommendation::isAgreed);
    }

    private static <T> List<T> only(List<T> all, Predicate<T> these) {
        return all.stream().filter(these).toList();
    }

    /** What a section would say if it were built now, to put beside what stands there. */
    public Outcome<String> again(Actor actor, ActivityId review, String section) {
        return reading.writable(actor, review)
                .map(activity -> built(actor, activity)
                        .section(section)
                        .map(ReportText.Written::markdown)
                        .orElse(""));
    }
}
