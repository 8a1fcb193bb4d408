package org.goldthread.learning.learningpoint;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.framework.Framework;

/** A learning point was agreed (contract {@code activities/learning-identified/v1}; SOL 2.2.4). */
public record LearningIdentified(
        UUID learningPointId,
        List<UUID> findings,
        UUID activityId,
        String activityReference,
        String activityTypeId,
        String service,
        String keyMessage,
        String purpose,
        String learningOutcome,
        String scope,
        List<String> audiences,
        List<String> agencies,
        LocalDate agreedOn)
        implements DomainEvent {

    public static final String TYPE = "org.goldthread.activities.learning-identified.v1";

    static LearningIdentified of(LearningPoint point, Framework framework) {
        LearningText text = point.text();
        return new LearningIdentified(
                point.id().value(),
                point.findings().stream().map(FindingId::value).toList(),
                point.origin().activity(),
                point.origin().reference(),
                point.origin().typeId(),
                framework.service(),
                text.keyMessage(),
                Objects.requireNonNull(text.purpose()),
                Objects.requireNonNull(text.learningOutcome()),
                Objects.requireNonNull(text.scope()).word(),
                text.audiences(),
                text.agencies(),
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
