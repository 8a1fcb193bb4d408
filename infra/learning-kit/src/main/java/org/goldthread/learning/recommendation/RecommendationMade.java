package org.goldthread.learning.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.framework.Framework;

/** A recommendation was agreed (contract {@code activities/recommendation-made/v1}). */
public record RecommendationMade(
        UUID recommendationId,
        List<UUID> findings,
        UUID activityId,
        String activityReference,
        String service,
        String text,
        List<String> agencies,
        String followUpGroup,
        LocalDate dueOn,
        String measureOfSuccess,
        String priority,
        LocalDate agreedOn)
        implements DomainEvent {

    public static final String TYPE = "org.goldthread.activities.recommendation-made.v1";

    static RecommendationMade of(Recommendation recommendation, Framework framework) {
        RecommendationText text = recommendation.text();
        return new RecommendationMade(
                recommendation.id().value(),
                recommendation.findings().stream().map(FindingId::value).toList(),
                recommendation.origin().activity(),
                recommendation.origin().reference(),
                framework.service(),
                text.text(),
                text.agencies(),
                text.followUpGroup(),
                Objects.requireNonNull(text.dueOn()),
                Objects.requireNonNull(text.measureOfSuccess()),
                Objects.requireNonNull(text.priority()).word(),
                framework.today());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<UUID> threads() {
        return Set.copyOf(findings);
    }
}
