package org.goldthread.audit.returns;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.profile.EscalationStep;
import org.jspecify.annotations.Nullable;

/** What is due because of a return, in the words of the inbox. */
final class ReturnTasks {

    private static final String SERVICE = "audits";

    private ReturnTasks() {}

    static WorkDue answer(Return one) {
        return due(
                one, "return", "Answer the audit return", "Answer", one.agency(), Role.AGENCY_LINK, null, one.dueOn());
    }

    /** A step of the profile's ladder (A12): to a role of the late agency, or to a group about it. */
    static WorkDue chase(Return one, EscalationStep step, String agencyName) {
        String group = step.toGroup();
        Role role = group == null ? Role.of(String.valueOf(step.toRole())).orElse(Role.STRATEGIC_LEAD) : null;
        return due(
                one,
                "chase-" + step.id(),
                "The return of " + agencyName + " is late",
                group == null ? "Answer" : "Look at it",
                group == null ? one.agency() : null,
                role,
                group,
                one.dueOn());
    }

    static WorkDue moderate(Return one, String agencyName) {
        return due(
                one,
                "moderate",
                "Moderate the return of " + agencyName,
                "Moderate",
                null,
                Role.PANEL_MODERATOR,
                null,
                null);
    }

    static WorkDue respond(Return one) {
        return due(
                one,
                "respond",
                "Accept or challenge the panel’s grades",
                "See the grades",
                one.agency(),
                Role.AGENCY_LINK,
                null,
                null);
    }

    static WorkDue reply(Return one) {
        return due(one, "reply", "Reply to a challenge", "Reply", null, Role.PANEL_MODERATOR, null, null);
    }

    static WorkSettled done(Return one, String step) {
        return WorkSettled.done(id(one, step), Set.of());
    }

    static WorkSettled withdrawn(Return one, String step) {
        return new WorkSettled(id(one, step), "withdrawn", Set.of());
    }

    private static WorkDue due(
            Return one,
            String step,
            String title,
            String action,
            @Nullable String agency,
            @Nullable Role role,
            @Nullable String group,
            @Nullable LocalDate dueOn) {
        boolean panel = step.equals("moderate") || step.equals("reply") || step.equals("respond");
        return new WorkDue(
                id(one, step),
                SERVICE,
                title,
                one.round().reference(),
                "/audits/returns/" + one.id() + (panel ? "/panel" : ""),
                action,
                agency,
                role == null ? null : role.id(),
                group,
                dueOn,
                Set.of());
    }

    private static UUID id(Return one, String step) {
        return Ids.from("task", one.id(), step);
    }
}
