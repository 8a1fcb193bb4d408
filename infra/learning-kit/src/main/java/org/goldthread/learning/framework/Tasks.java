package org.goldthread.learning.framework;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.jspecify.annotations.Nullable;

/** The officers' two standing tasks of this half of the thread, in the words of the inbox. */
public final class Tasks {

    private Tasks() {}

    /** An activity has no agreed finding yet, or has drafts that wait for agreement. */
    public static WorkDue agreeFindings(String service, Origin origin, @Nullable LocalDate dueOn) {
        return new WorkDue(
                findingsTask(origin.activity()),
                service,
                "Agree the findings",
                origin.reference(),
                "/" + service + "/activities/" + origin.reference(),
                "Agree findings",
                null,
                Role.PARTNERSHIP_OFFICER.id(),
                null,
                dueOn,
                Set.of());
    }

    public static WorkSettled findingsAgreed(UUID activityId) {
        return WorkSettled.done(findingsTask(activityId), Set.of());
    }

    /** An agreed finding has no agreed learning point or recommendation yet, or has drafts that wait for agreement. */
    public static WorkDue agreeLearning(String service, Origin origin, UUID findingId) {
        return new WorkDue(
                learningTask(findingId),
                service,
                "Agree learning points and recommendations from a finding",
                origin.reference(),
                "/" + service + "/findings/" + findingId,
                "Agree learning",
                null,
                Role.PARTNERSHIP_OFFICER.id(),
                null,
                null,
                Set.of(findingId));
    }

    public static WorkSettled learningAgreed(UUID findingId) {
        return WorkSettled.done(learningTask(findingId), Set.of(findingId));
    }

    private static UUID findingsTask(UUID activityId) {
        return Ids.from("task", activityId, "findings");
    }

    private static UUID learningTask(UUID findingId) {
        return Ids.from("task", findingId, "learning");
    }
}
