package org.goldthread.learning.overview;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.finding.Finding;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.finding.Findings;
import org.goldthread.learning.learningpoint.LearningPoint;
import org.goldthread.learning.learningpoint.LearningPoints;
import org.goldthread.learning.recommendation.Recommendation;
import org.goldthread.learning.recommendation.Recommendations;
import org.springframework.stereotype.Service;

/** Gathers what came of an activity, as far as the reader may see it. */
@Service
class ReadingOverview {

    private final ReadingActivities activities;
    private final Findings findings;
    private final LearningPoints learningPoints;
    private final Recommendations recommendations;

    ReadingOverview(
            ReadingActivities activities,
            Findings findings,
            LearningPoints learningPoints,
            Recommendations recommendations) {
        this.activities = activities;
        this.findings = findings;
        this.learningPoints = learningPoints;
        this.recommendations = recommendations;
    }

    Outcome<Overview> one(Actor actor, String reference) {
        return activities.one(actor, reference).map(stored -> gather(actor, stored));
    }

    Outcome<Overview> one(Actor actor, ActivityId id) {
        return activities.one(actor, id).map(stored -> gather(actor, stored));
    }

    /** What came of one finding of the activity. */
    Overview ofFinding(Actor actor, Stored<Activity> stored, Finding finding) {
        return gather(actor, stored, List.of(finding));
    }

    private Overview gather(Actor actor, Stored<Activity> stored) {
        boolean drafts = ActivityPermissions.mayReadDrafts(actor, stored.value());
        List<Finding> found = findings.of(stored.value().id().value()).stream()
                .filter(finding -> drafts || finding.isAgreed())
                .toList();
        return gather(actor, stored, found);
    }

    private Overview gather(Actor actor, Stored<Activity> stored, List<Finding> found) {
        boolean drafts = ActivityPermissions.mayReadDrafts(actor, stored.value());
        List<FindingId> ids = found.stream().map(Finding::id).toList();
        if (ids.isEmpty()) {
            return new Overview(stored, found, List.of(), List.of());
        }
        return new Overview(
                stored,
                found,
                seen(learningPoints.from(ids).stream(), LearningPoint::isAgreed, drafts),
                seen(recommendations.from(ids).stream(), Recommendation::isAgreed, drafts));
    }

    private static <T> List<T> seen(Stream<T> all, Function<T, Boolean> agreed, boolean drafts) {
        return all.filter(one -> drafts || agreed.apply(one)).toList();
    }
}
