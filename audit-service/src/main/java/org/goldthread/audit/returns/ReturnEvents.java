package org.goldthread.audit.returns;

import java.time.LocalDate;
import java.util.UUID;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.kit.event.DomainEvent;

/** What is said of returns: ids, dates and counts, never what an agency wrote. */
public final class ReturnEvents {

    public static final String SUBMITTED = "org.goldthread.audits.return-submitted.v1";
    public static final String MODERATED = "org.goldthread.audits.return-moderated.v1";
    public static final String REOPENED = "org.goldthread.audits.return-reopened.v1";

    public static final String WITHDRAWN = "org.goldthread.audits.return-withdrawn.v1";

    private ReturnEvents() {}

    /**
     * Contract {@code audits/return-submitted/v1}.
     *
     * @param submission 1 for the first time, 2 after a reopening
     */
    public record ReturnSubmitted(
            UUID returnId,
            UUID roundId,
            String activityReference,
            String agency,
            LocalDate submittedOn,
            LocalDate dueOn,
            boolean late,
            int submission,
            int asked,
            int answered)
            implements DomainEvent {
        @Override
        public String type() {
            return SUBMITTED;
        }
    }

    /**
     * Contract {@code audits/return-moderated/v1}: how many standards the panel graded, and how many of them the same
     * as, lower or higher than the agency did.
     */
    public record ReturnModerated(
            UUID returnId,
            UUID roundId,
            String activityReference,
            String agency,
            LocalDate moderatedOn,
            int standards,
            int same,
            int lower,
            int higher)
            implements DomainEvent {
        @Override
        public String type() {
            return MODERATED;
        }
    }

    /** Contract {@code audits/return-reopened/v1}. */
    public record ReturnReopened(
            UUID returnId, UUID roundId, String activityReference, String agency, LocalDate reopenedOn, LocalDate dueOn)
            implements DomainEvent {
        @Override
        public String type() {
            return REOPENED;
        }
    }

    /** Contract {@code audits/return-withdrawn/v1}: the agency is asked no more in this round. */
    public record ReturnWithdrawn(
            UUID returnId, UUID roundId, String activityReference, String agency, LocalDate withdrawnOn)
            implements DomainEvent {
        @Override
        public String type() {
            return WITHDRAWN;
        }
    }

    static ReturnWithdrawn withdrawn(Return after, LocalDate today) {
        return new ReturnWithdrawn(
                after.id().value(), after.round().id().value(), after.round().reference(), after.agency(), today);
    }

    static ReturnSubmitted submitted(Return after, Submission submission) {
        return new ReturnSubmitted(
                after.id().value(),
                after.round().id().value(),
                after.round().reference(),
                after.agency(),
                submission.on(),
                after.dueOn(),
                submission.late(),
                after.submissions().size(),
                after.summary().asked(),
                after.summary().answered());
    }

    static ReturnModerated moderated(Return after, GradeScale scale, LocalDate today) {
        int same = 0;
        int lower = 0;
        int higher = 0;
        for (Judgement judgement : after.moderation().judgements()) {
            Integer gap = OptimismGap.of(
                    scale, after.summary().self(judgement.standard()).orElse(null), judgement.standing());
            if (gap != null) {
                same += gap == 0 ? 1 : 0;
                lower += gap > 0 ? 1 : 0;
                higher += gap < 0 ? 1 : 0;
            }
        }
        return new ReturnModerated(
                after.id().value(),
                after.round().id().value(),
                after.round().reference(),
                after.agency(),
                today,
                after.moderation().judgements().size(),
                same,
                lower,
                higher);
    }

    static ReturnReopened reopened(Return after, LocalDate today) {
        return new ReturnReopened(
                after.id().value(),
                after.round().id().value(),
                after.round().reference(),
                after.agency(),
                today,
                after.dueOn());
    }
}
