package org.goldthread.learning.overview;

import java.util.List;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.finding.Finding;
import org.goldthread.learning.learningpoint.LearningPoint;
import org.goldthread.learning.recommendation.Recommendation;

/** An activity with everything that came of it, as far as its reader may see it; oldest first. */
record Overview(
        Stored<Activity> stored,
        List<Finding> findings,
        List<LearningPoint> learningPoints,
        List<Recommendation> recommendations) {

    Activity activity() {
        return stored.value();
    }

    long agreedFindings() {
        return findings.stream().filter(Finding::isAgreed).count();
    }

    long draftFindings() {
        return findings.size() - agreedFindings();
    }

    long draftLearningPoints() {
        return learningPoints.stream().filter(point -> !point.isAgreed()).count();
    }

    long draftRecommendations() {
        return recommendations.stream()
                .filter(recommendation -> !recommendation.isAgreed())
                .count();
    }

    /** Whether nothing stands between today and closing it. */
    boolean readyToClose() {
        return agreedFindings() > 0
                && draftFindings() == 0
                && draftLearningPoints() == 0
                && draftRecommendations() == 0;
    }

    List<LearningPoint> learningFrom(Finding finding) {
        return learningPoints.stream()
                .filter(point -> point.findings().contains(finding.id()))
                .toList();
    }

    List<Recommendation> recommendedFrom(Finding finding) {
        return recommendations.stream()
                .filter(recommendation -> recommendation.findings().contains(finding.id()))
                .toList();
    }
}
