package org.goldthread.monitoring.action.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.goldthread.kit.actor.By;
import org.goldthread.monitoring.action.Action;
import org.goldthread.monitoring.action.Answer;
import org.goldthread.monitoring.action.Assignment;
import org.goldthread.monitoring.action.EmbeddingCheck;
import org.goldthread.monitoring.action.Evidence;
import org.goldthread.monitoring.action.Step;
import org.jspecify.annotations.Nullable;

/**
 * An action as programs see it. Who did something is told by role and agency, never by person.
 *
 * @param state an id of the states, such as {@code in-progress}
 * @param respondBy the last day for the agency to agree or to decline
 * @param dueOn the day by which it is to be carried out
 * @param nextDueOn the day on which the next step is due, whoever takes it; absent when nothing is
 */
record ActionView(
        UUID id,
        UUID recommendationId,
        List<UUID> findings,
        String activityReference,
        String agency,
        String text,
        String measureOfSuccess,
        String priority,
        String followUpGroup,
        String state,
        LocalDate respondBy,
        LocalDate dueOn,
        @Nullable LocalDate nextDueOn,
        @Nullable AnswerView answer,
        @Nullable LocalDate verifiedOn,
        List<EvidenceView> evidence,
        List<CheckView> checks,
        List<StepView> history) {

    /** What the agency answered. */
    record AnswerView(
            String answer,
            @Nullable String measurableAction,
            @Nullable String ownerRole,
            @Nullable String reason) {
        static @Nullable AnswerView of(@Nullable Answer answer) {
            return answer == null
                    ? null
                    : new AnswerView(
                            answer.agreed() ? "agreed" : "declined",
                            answer.measurableAction(),
                            answer.ownerRole(),
                            answer.reason());
        }
    }

    /** One piece of evidence. */
    record EvidenceView(String text, MarkView by) {
        static EvidenceView of(Evidence evidence) {
            return new EvidenceView(evidence.text(), MarkView.of(evidence.by()));
        }
    }

    /** One embedding check; {@code held} is absent until it was made. */
    record CheckView(
            int number,
            int of,
            LocalDate dueOn,
            @Nullable Boolean held,
            @Nullable String retestKind,
            @Nullable String evidence,
            @Nullable String reference) {
        static CheckView of(EmbeddingCheck check) {
            return new CheckView(
                    check.number(),
                    check.of(),
                    check.dueOn(),
                    check.held(),
                    check.retestKind(),
                    check.evidence(),
                    check.reference());
        }
    }

    /** One thing that happened. */
    record StepView(String what, MarkView by, @Nullable String text) {
        static StepView of(Step step) {
            return new StepView(
                    step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), MarkView.of(step.by()), step.text());
        }
    }

    /** Who (role and agency as they were), and when. */
    record MarkView(String role, @Nullable String agency, Instant at) {
        static MarkView of(By.Mark mark) {
            return new MarkView(mark.role(), mark.agency(), mark.at());
        }
    }

    static ActionView of(Action action) {
        Assignment assignment = action.assignment();
        return new ActionView(
                action.id().value(),
                assignment.recommendationId(),
                assignment.findings(),
                assignment.activityReference(),
                assignment.agency(),
                assignment.text(),
                assignment.measureOfSuccess(),
                assignment.priority(),
                assignment.followUpGroup(),
                action.state().id(),
                assignment.respondBy(),
                action.dueOn(),
                action.nextDueOn(),
                AnswerView.of(action.answer()),
                action.verifiedOn(),
                action.evidence().stream().map(EvidenceView::of).toList(),
                action.checks().stream().map(CheckView::of).toList(),
                action.history().stream().map(StepView::of).toList());
    }
}
