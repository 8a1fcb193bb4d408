package org.goldthread.audit.retest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;

/** An audit asked again whether learning is embedded in an agency (contract {@code audits/learning-retested/v1}). */
public record LearningRetested(
        UUID retestId,
        UUID learningPointId,
        List<UUID> findings,
        String agency,
        boolean held,
        String grade,
        String gradeWords,
        UUID roundId,
        String activityReference,
        String activityTypeId,
        LocalDate on)
        implements DomainEvent {

    public static final String TYPE = "org.goldthread.audits.learning-retested.v1";

    static LearningRetested of(Retest one) {
        return new LearningRetested(
                one.id().value(),
                one.tie().learningPoint(),
                one.tie().findings(),
                one.agency(),
                one.held(),
                one.grade(),
                one.gradeWords(),
                one.plan().value(),
                one.origin().reference(),
                one.origin().typeId(),
                one.on());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    @JsonIgnore
    public Set<UUID> threads() {
        return Set.copyOf(findings);
    }
}
