package org.goldthread.audit.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;

/** What is said of case audits: numbers and ids. Neither a case's reference nor what was seen ever leaves the service. */
public final class CaseEvents {

    public static final String DRAWN = "org.goldthread.audits.cases-drawn.v1";
    public static final String GRADED = "org.goldthread.audits.case-graded.v1";
    public static final String RAISED = "org.goldthread.audits.safety-concern-raised.v1";
    public static final String CLOSED = "org.goldthread.audits.safety-concern-closed.v1";

    private CaseEvents() {}

    /** Contract {@code audits/cases-drawn/v1}. */
    public record CasesDrawn(
            UUID auditId,
            String activityReference,
            String activityTypeId,
            String tool,
            int toolVersion,
            int listed,
            int cases,
            boolean stratified,
            List<String> agencies,
            LocalDate dueOn)
            implements DomainEvent {
        @Override
        public String type() {
            return DRAWN;
        }
    }

    /** Contract {@code audits/case-graded/v1}. */
    public record CaseGraded(
            UUID caseId,
            UUID auditId,
            String activityReference,
            int number,
            String grade,
            int agencies,
            LocalDate agreedOn)
            implements DomainEvent {
        @Override
        public String type() {
            return GRADED;
        }
    }

    /** Contract {@code audits/safety-concern-raised/v1}. */
    public record SafetyConcernRaised(
            UUID concernId, UUID auditId, String activityReference, String agency, LocalDate raisedOn)
            implements DomainEvent {
        @Override
        public String type() {
            return RAISED;
        }
    }

    /** Contract {@code audits/safety-concern-closed/v1}. */
    public record SafetyConcernClosed(
            UUID concernId,
            UUID auditId,
            String activityReference,
            String agency,
            LocalDate raisedOn,
            LocalDate closedOn)
            implements DomainEvent {
        @Override
        public String type() {
            return CLOSED;
        }
    }

    static CasesDrawn drawn(CaseAudit audit) {
        return new CasesDrawn(
                audit.id().value(),
                audit.reference(),
                audit.origin().typeId(),
                audit.toolId(),
                audit.toolNumber(),
                audit.sample().listed(),
                audit.sample().cases().size(),
                audit.sample().stratified(),
                audit.agencies(),
                audit.dueOn());
    }

    static CaseGraded graded(CaseFile file, CaseFile.CaseGrade grade, int agencies) {
        return new CaseGraded(
                file.id().value(),
                file.audit().value(),
                file.origin().reference(),
                file.number(),
                grade.grade(),
                agencies,
                grade.agreedOn());
    }

    static SafetyConcernRaised raised(SafetyConcern one) {
        return new SafetyConcernRaised(
                one.id().value(), one.audit().value(), one.origin().reference(), one.agency(), one.raisedOn());
    }

    static SafetyConcernClosed closed(SafetyConcern one, LocalDate today) {
        return new SafetyConcernClosed(
                one.id().value(), one.audit().value(), one.origin().reference(), one.agency(), one.raisedOn(), today);
    }
}
