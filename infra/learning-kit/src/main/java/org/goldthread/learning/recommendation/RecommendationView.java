package org.goldthread.learning.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.actor.By;
import org.goldthread.learning.finding.FindingId;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as the API shows it.
 *
 * @param findings the threads that it belongs to
 * @param agreedAt absent while it is a draft
 * @param warnings what to think about, such as too many recommendations (R13)
 */
public record RecommendationView(
        UUID id,
        List<UUID> findings,
        UUID activityId,
        String activityReference,
        String state,
        String text,
        List<String> agencies,
        String followUpGroup,
        @Nullable LocalDate dueOn,
        @Nullable String measureOfSuccess,
        @Nullable String priority,
        Instant draftedAt,
        @Nullable Instant agreedAt,
        @Nullable String agreedByRole,
        List<String> warnings) {

    public static RecommendationView of(Recommendation recommendation, List<String> warnings) {
        RecommendationText text = recommendation.text();
        By.Mark agreed = recommendation.agreed();
        Urgency priority = text.priority();
        return new RecommendationView(
                recommendation.id().value(),
                recommendation.findings().stream().map(FindingId::value).toList(),
                recommendation.origin().activity(),
                recommendation.origin().reference(),
                recommendation.stage().word(),
                text.text(),
                text.agencies(),
                text.followUpGroup(),
                text.dueOn(),
                text.measureOfSuccess(),
                priority == null ? null : priority.word(),
                recommendation.drafted().at(),
                agreed == null ? null : agreed.at(),
                agreed == null ? null : agreed.role(),
                warnings);
    }
}
