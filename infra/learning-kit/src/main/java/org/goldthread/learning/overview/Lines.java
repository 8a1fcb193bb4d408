package org.goldthread.learning.overview;

import java.time.LocalDate;
import java.util.List;
import org.goldthread.learning.finding.Finding;
import org.goldthread.learning.finding.Nature;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.learningpoint.LearningPoint;
import org.goldthread.learning.recommendation.Recommendation;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.StageWords;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;

/** Findings, learning points and recommendations as lines of lists. */
final class Lines {

    private Lines() {}

    /** A finding in a list. */
    record FindingLine(String path, String words, Tag nature, Tag state, String came) {}

    /** A learning point in a list. */
    record LearningLine(String path, String words, List<String> audiences, Tag state) {}

    /** A recommendation in a list. */
    record RecommendationLine(
            String path,
            String words,
            List<String> agencies,
            @Nullable LocalDate dueOn,
            Tag state) {}

    static FindingLine of(Finding finding, Overview overview, Addresses addresses) {
        int learning = overview.learningFrom(finding).size();
        int recommended = overview.recommendedFrom(finding).size();
        return new FindingLine(
                addresses.finding(finding.id()),
                finding.text().title(),
                nature(finding.text().nature()),
                StageWords.tag(finding.stage()),
                learning
                        + (learning == 1 ? " learning point, " : " learning points, ")
                        + recommended
                        + (recommended == 1 ? " recommendation" : " recommendations"));
    }

    static List<LearningLine> learning(List<LearningPoint> points, Framework today, Addresses addresses) {
        return points.stream()
                .map(point -> new LearningLine(
                        addresses.learningPoint(point.id()),
                        point.text().keyMessage(),
                        point.text().audiences().stream()
                                .map(today::audienceName)
                                .toList(),
                        StageWords.tag(point.stage())))
                .toList();
    }

    static List<RecommendationLine> recommendations(
            List<Recommendation> recommendations, Framework today, Addresses addresses) {
        return recommendations.stream()
                .map(recommendation -> new RecommendationLine(
                        addresses.recommendation(recommendation.id()),
                        recommendation.text().text(),
                        recommendation.text().agencies().stream()
                                .map(today::agencyName)
                                .toList(),
                        recommendation.text().dueOn(),
                        StageWords.tag(recommendation.stage())))
                .toList();
    }

    static Tag nature(Nature nature) {
        return nature == Nature.STRENGTH ? Tag.coloured("turquoise", "Strength") : Tag.coloured("purple", "To improve");
    }
}
