package org.goldthread.dissemination.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.dissemination.plan.ConsiderationNote;
import org.goldthread.dissemination.plan.DisseminationPlan;
import org.goldthread.dissemination.plan.PlanRow;
import org.jspecify.annotations.Nullable;

/**
 * A plan as programs read it.
 *
 * @param state drafted, sent, returned or approved
 * @param cascadeTo concerned or all
 * @param group whose chair approves
 * @param asked the agencies that approval asked to pass the learning on
 */
record PlanView(
        UUID id,
        UUID learningPointId,
        List<UUID> findings,
        String service,
        String activityReference,
        String activityTypeId,
        String keyMessage,
        String scope,
        List<String> agencies,
        String state,
        List<RowView> rows,
        List<ConsiderationNote> considerations,
        String cascadeTo,
        String group,
        LocalDate draftedOn,
        @Nullable LocalDate approveBy,
        @Nullable LocalDate approvedOn,
        @Nullable String returnedBecause,
        List<String> asked,
        List<UUID> products) {

    /** A row: SOL Appendix C's columns, the owner and the day. */
    record RowView(
            String id,
            String purpose,
            String audience,
            String reach,
            List<String> channels,
            String measureOfSuccess,
            String owner,
            LocalDate by,
            @Nullable String basis) {

        static RowView of(PlanRow row) {
            return new RowView(
                    row.id(),
                    row.content().purpose(),
                    row.content().audience(),
                    row.content().reach(),
                    row.content().channels(),
                    row.content().measureOfSuccess(),
                    row.content().owner(),
                    row.content().by(),
                    row.basis());
        }
    }

    static PlanView of(DisseminationPlan plan) {
        return new PlanView(
                plan.id().value(),
                plan.learning().learningPointId(),
                plan.learning().findings(),
                plan.learning().service(),
                plan.learning().activityReference(),
                plan.learning().activityTypeId(),
                plan.learning().keyMessage(),
                plan.learning().scope(),
                plan.concerned(),
                plan.state().word(),
                plan.rows().stream().map(RowView::of).toList(),
                plan.notes(),
                plan.cascadeTo().word(),
                plan.approval().group(),
                plan.draftedOn(),
                plan.approval().approveBy(),
                plan.approval().approvedOn(),
                plan.approval().returnedBecause(),
                plan.followUp().asked(),
                plan.followUp().products());
    }
}
