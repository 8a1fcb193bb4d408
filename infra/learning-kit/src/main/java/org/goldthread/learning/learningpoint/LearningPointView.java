package org.goldthread.learning.learningpoint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.actor.By;
import org.goldthread.learning.finding.FindingId;
import org.jspecify.annotations.Nullable;

/**
 * A learning point as the API shows it.
 *
 * @param findings the threads that it belongs to
 * @param agreedAt absent while it is a draft
 */
public record LearningPointView(
        UUID id,
        List<UUID> findings,
        UUID activityId,
        String activityReference,
        String state,
        String keyMessage,
        @Nullable String purpose,
        @Nullable String learningOutcome,
        @Nullable String scope,
        List<String> audiences,
        List<String> agencies,
        Instant draftedAt,
        @Nullable Instant agreedAt,
        @Nullable String agreedByRole) {

    public static LearningPointView of(LearningPoint point) {
        LearningText text = point.text();
        By.Mark agreed = point.agreed();
        Scope scope = text.scope();
        return new LearningPointView(
                point.id().value(),
                point.findings().stream().map(FindingId::value).toList(),
                point.origin().activity(),
                point.origin().reference(),
                point.stage().word(),
                text.keyMessage(),
                text.purpose(),
                text.learningOutcome(),
                scope == null ? null : scope.word(),
                text.audiences(),
                text.agencies(),
                point.drafted().at(),
                agreed == null ? null : agreed.at(),
                agreed == null ? null : agreed.role());
    }
}
