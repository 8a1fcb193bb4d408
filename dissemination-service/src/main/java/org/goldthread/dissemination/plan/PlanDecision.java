package org.goldthread.dissemination.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Decision;
import org.jspecify.annotations.Nullable;

/** A plan's way to the group and back: sent, returned with a reason, or approved (SOL 2.2.5). */
record PlanDecision(DisseminationPlan plan, By.Mark by) {

    /**
     * Asks the chair.
     *
     * @param approvalGroup the group whose chair approves, by the profile as it is now
     */
    Outcome<Decision<DisseminationPlan>> send(String approvalGroup, LocalDate approveBy) {
        if (!plan.state().beingEdited()) {
            return Outcome.refused(PlanRefusals.notBeingEdited(plan.state()));
        }
        if (plan.rows().isEmpty()) {
            return Outcome.refused(PlanRefusals.NO_ROWS);
        }
        DisseminationPlan after = moved(
                PlanState.SENT,
                plan.approval().sent(approvalGroup, approveBy),
                plan.followUp(),
                PlanStep.Kind.SENT,
                null);
        return DisseminationPlan.said(after, PlanWork.edited(plan), PlanWork.approvalDue(after, approveBy));
    }

    /**
     * Asks the officer to change it.
     *
     * @param editBy the day by which the officer is expected to send it again
     */
    Outcome<Decision<DisseminationPlan>> sendBack(String reason, LocalDate editBy) {
        if (plan.state() != PlanState.SENT) {
            return Outcome.refused(PlanRefusals.NOT_SENT);
        }
        DisseminationPlan after = moved(
                PlanState.RETURNED, plan.approval().returned(reason), plan.followUp(), PlanStep.Kind.RETURNED, reason);
        return DisseminationPlan.said(after, PlanWork.decided(plan), PlanWork.editingDue(after, editBy));
    }

    /**
     * The group agrees.
     *
     * @param recipients the agencies to ask; none are asked where no row reaches agencies
     * @param writeBy the day by which something is expected to be written; null where no row has a method for that
     */
    Outcome<Decision<DisseminationPlan>> approve(List<String> recipients, @Nullable LocalDate writeBy) {
        if (plan.state() != PlanState.SENT) {
            return Outcome.refused(PlanRefusals.NOT_SENT);
        }
        LocalDate today = DisseminationPlan.day(by);
        DisseminationPlan after = moved(
                PlanState.APPROVED,
                plan.approval().approved(today),
                plan.followUp().toAsk(plan.reachesAgencies() ? recipients : List.of()),
                PlanStep.Kind.APPROVED,
                null);
        List<DomainEvent> events = new ArrayList<>();
        events.add(new PlanEvent.Approved(
                plan.id().value(),
                plan.learning().learningPointId(),
                plan.learning().findings(),
                plan.learning().keyMessage(),
                plan.rows().size(),
                plan.approval().group(),
                today));
        events.add(PlanWork.decided(plan));
        if (writeBy != null) {
            events.add(PlanWork.productDue(after, writeBy));
        }
        return Outcome.done(new Decision<>(after, events));
    }

    private DisseminationPlan moved(
            PlanState to, Approval approval, FollowUp followUp, PlanStep.Kind kind, @Nullable String words) {
        return plan.moved(to, approval, followUp, new PlanStep(kind, by, words));
    }
}
