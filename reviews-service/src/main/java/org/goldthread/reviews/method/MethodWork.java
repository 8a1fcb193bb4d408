package org.goldthread.reviews.method;

import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;

/** What choosing and running a methodology asks of the officers (M10). */
final class MethodWork {

    private MethodWork() {}

    static WorkDue chooseDue(Method method) {
        return new WorkDue(
                task(method, "choose"),
                "reviews",
                "Choose how the review is done",
                method.review().reference(),
                method.review().page("method"),
                "Choose the method",
                null,
                Role.PARTNERSHIP_OFFICER.id(),
                null,
                null,
                Set.of());
    }

    static WorkSettled chosen(Method method, boolean done) {
        return new WorkSettled(task(method, "choose"), done ? "done" : "withdrawn", Set.of());
    }

    static WorkDue stageDue(Method method, Chosen chosen, StageRecord stage) {
        return new WorkDue(
                task(method, stage(chosen, stage)),
                "reviews",
                "Stage of the review: " + stage.name(),
                method.review().reference(),
                method.review().page("method"),
                "Enter how it stands",
                null,
                Role.PARTNERSHIP_OFFICER.id(),
                null,
                stage.plannedOn(),
                Set.of());
    }

    static WorkSettled stageSettled(Method method, Chosen chosen, StageRecord stage, boolean done) {
        return new WorkSettled(task(method, stage(chosen, stage)), done ? "done" : "withdrawn", Set.of());
    }

    private static String stage(Chosen chosen, StageRecord stage) {
        return chosen.methodologyId() + "/" + stage.id();
    }

    private static UUID task(Method method, String step) {
        return Ids.from("task", method.id().value(), step);
    }
}
