package org.goldthread.dissemination.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.jspecify.annotations.Nullable;

/** What a plan asks of the officer and of the group's chair (M10). */
final class PlanWork {

    private PlanWork() {}

    static WorkDue editingDue(DisseminationPlan plan, LocalDate editBy) {
        return due(
                plan,
                editing(plan),
                "Edit and send the dissemination plan",
                "",
                "Open the plan",
                Role.PARTNERSHIP_OFFICER,
                null,
                editBy);
    }

    static WorkSettled edited(DisseminationPlan plan) {
        return settled(plan, editing(plan));
    }

    static WorkDue approvalDue(DisseminationPlan plan, LocalDate approveBy) {
        return due(
                plan,
                approval(plan),
                "Approve the dissemination plan",
                "",
                "Look at the plan",
                Role.GROUP_CHAIR,
                plan.approval().group(),
                approveBy);
    }

    static WorkSettled decided(DisseminationPlan plan) {
        return settled(plan, approval(plan));
    }

    static WorkDue productDue(DisseminationPlan plan, LocalDate writeBy) {
        return due(
                plan,
                product(plan),
                "Write a guide or briefing from the plan",
                "/products/new",
                "Start writing",
                Role.PARTNERSHIP_OFFICER,
                null,
                writeBy);
    }

    static WorkSettled productStarted(DisseminationPlan plan) {
        return settled(plan, product(plan));
    }

    /** A plan that comes back is a new task. */
    private static UUID editing(DisseminationPlan plan) {
        return Ids.from("task", plan.id().value(), "edit", plan.approval().round());
    }

    private static UUID approval(DisseminationPlan plan) {
        return Ids.from("task", plan.id().value(), "approve", plan.approval().round());
    }

    private static UUID product(DisseminationPlan plan) {
        return Ids.from("task", plan.id().value(), "write-product");
    }

    private static WorkDue due(
            DisseminationPlan plan,
            UUID task,
            String title,
            String below,
            String button,
            Role role,
            @Nullable String group,
            LocalDate on) {
        return new WorkDue(
                task,
                "dissemination",
                title,
                plan.learning().inShort(),
                "/dissemination/plans/" + plan.id() + below,
                button,
                null,
                role.id(),
                group,
                on,
                plan.learning().threads());
    }

    private static WorkSettled settled(DisseminationPlan plan, UUID task) {
        return WorkSettled.done(task, plan.learning().threads());
    }
}
