package org.goldthread.monitoring.action;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.jspecify.annotations.Nullable;

/** What is due from whom while an action runs, in the words of everybody's inbox (M10). */
final class ActionWork {

    private static final int LONGEST_CASE = 120;

    private ActionWork() {}

    static WorkDue answerDue(Action action) {
        return fromAgency(
                action,
                "answer",
                "Answer the recommendation",
                "Answer",
                action.assignment().respondBy());
    }

    static WorkSettled answered(Action action) {
        return settled(action, "answer");
    }

    static WorkDue officerDecides(Action action) {
        return decisionDue(action, "decide", Role.PARTNERSHIP_OFFICER, null);
    }

    static WorkDue chairDecides(Action action) {
        return decisionDue(
                action, "decide-chair", Role.GROUP_CHAIR, action.assignment().followUpGroup());
    }

    private static WorkDue decisionDue(Action action, String step, Role role, @Nullable String group) {
        return fromPartnership(
                action, step, role, group, "Decide about a declined action", "Decide", action.nextDueOn());
    }

    static WorkSettled officerDecided(Action action) {
        return settled(action, "decide");
    }

    static WorkSettled chairDecided(Action action) {
        return settled(action, "decide-chair");
    }

    static WorkDue carryingOutDue(Action action) {
        return fromAgency(action, "carry-out", "Carry out the action", "Update the action", action.dueOn());
    }

    static WorkSettled carriedOut(Action action) {
        return settled(action, "carry-out");
    }

    static WorkDue officerVerifies(Action action) {
        return verificationDue(action, "verify", Role.PARTNERSHIP_OFFICER, null);
    }

    static WorkDue chairVerifies(Action action) {
        return verificationDue(
                action, "verify-chair", Role.GROUP_CHAIR, action.assignment().followUpGroup());
    }

    private static WorkDue verificationDue(Action action, String step, Role role, @Nullable String group) {
        return fromPartnership(
                action, step, role, group, "Verify that the action is done", "Verify", action.nextDueOn());
    }

    static WorkSettled officerVerified(Action action) {
        return settled(action, "verify");
    }

    static WorkSettled chairVerified(Action action) {
        return settled(action, "verify-chair");
    }

    static WorkDue checkDue(Action action, EmbeddingCheck check) {
        return fromPartnership(
                action,
                step(check),
                Role.PARTNERSHIP_OFFICER,
                null,
                "Check that the change still holds (check " + check.number() + " of " + check.of() + ")",
                "Record the check",
                check.dueOn());
    }

    static WorkSettled checked(Action action, EmbeddingCheck check) {
        return settled(action, step(check));
    }

    private static String step(EmbeddingCheck check) {
        return "check-" + check.number();
    }

    private static WorkDue fromAgency(
            Action action, String step, String title, String button, @Nullable LocalDate dueOn) {
        return new WorkDue(
                task(action, step),
                "monitoring",
                title,
                about(action),
                path(action),
                button,
                action.assignment().agency(),
                null,
                null,
                dueOn,
                threads(action));
    }

    private static WorkDue fromPartnership(
            Action action,
            String step,
            Role role,
            @Nullable String group,
            String title,
            String button,
            @Nullable LocalDate dueOn) {
        return new WorkDue(
                task(action, step),
                "monitoring",
                title,
                about(action),
                path(action),
                button,
                null,
                role.id(),
                group,
                dueOn,
                threads(action));
    }

    private static WorkSettled settled(Action action, String step) {
        return WorkSettled.done(task(action, step), threads(action));
    }

    private static UUID task(Action action, String step) {
        return Ids.from("task", action.id().value(), step, action.assignment().agency());
    }

    private static Set<UUID> threads(Action action) {
        return Set.copyOf(action.assignment().findings());
    }

    private static String path(Action action) {
        return "/impact/actions/" + action.id();
    }

    /** The activity's reference and the beginning of what was recommended. */
    private static String about(Action action) {
        String words = action.assignment().activityReference() + ": "
                + action.assignment().text();
        if (words.length() <= LONGEST_CASE) {
            return words;
        }
        int space = words.lastIndexOf(' ', LONGEST_CASE - 1);
        return words.substring(0, space > 0 ? space : LONGEST_CASE - 1) + "…";
    }
}
