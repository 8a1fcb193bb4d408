package org.goldthread.learning.summary;

import java.util.List;
import java.util.Map;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.document.PdfDocument;
import org.goldthread.learning.document.PdfDocuments;
import org.goldthread.learning.finding.Finding;
import org.goldthread.learning.finding.Findings;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.learningpoint.LearningPoint;
import org.goldthread.learning.learningpoint.LearningPoints;
import org.goldthread.profile.Column;
import org.goldthread.profile.FormTemplate;
import org.springframework.stereotype.Service;

/** Sums up what an activity taught, for everybody who may see the activity. */
@Service
public class SummingUpLearning {

    /** The form of a profile that prints none: SOL's, as the only framework that has one. */
    private static final FormTemplate PRINTED = new FormTemplate(
            LearningSummary.FORM,
            "Summary of learning",
            null,
            List.of(
                    new Column("activity-type", "Type of activity", null),
                    new Column("description", "Brief description of the activity and dates undertaken", null),
                    new Column("findings", "Summary of findings", null),
                    new Column("key-messages", "Multi-agency learning – key messages", null),
                    new Column("audiences", "Target audiences for dissemination of learning", null)),
            List.of(),
            List.of(),
            "SOL App. B",
            null);

    private final ReadingActivities activities;
    private final Findings findings;
    private final LearningPoints points;
    private final CurrentFramework framework;
    private final PdfDocuments documents;

    public SummingUpLearning(
            ReadingActivities activities,
            Findings findings,
            LearningPoints points,
            CurrentFramework framework,
            PdfDocuments documents) {
        this.activities = activities;
        this.findings = findings;
        this.points = points;
        this.framework = framework;
        this.documents = documents;
    }

    public Outcome<LearningSummary> of(Actor actor, String reference) {
        return activities.one(actor, reference).map(this::of);
    }

    public Outcome<LearningSummary> of(Actor actor, ActivityId id) {
        return activities.one(actor, id).map(this::of);
    }

    /** The same as a document. */
    public PdfDocument draw(LearningSummary summary) {
        return new PdfDocument(
                summary.reference() + "-learning-summary.pdf",
                documents.draw(
                        "learning/documents/summary",
                        summary.heading() + ", " + summary.reference(),
                        Map.of("summary", summary)));
    }

    private LearningSummary of(Stored<Activity> stored) {
        Framework today = framework.now();
        List<Finding> agreed = findings.of(stored.value().id().value()).stream()
                .filter(Finding::isAgreed)
                .toList();
        List<LearningPoint> learned = agreed.isEmpty()
                ? List.of()
                : points.from(agreed.stream().map(Finding::id).toList()).stream()
                        .filter(LearningPoint::isAgreed)
                        .toList();
        return LearningSummary.of(
                stored.value(),
                agreed,
                learned,
                today,
                today.profile().template(LearningSummary.FORM).orElse(PRINTED));
    }
}
