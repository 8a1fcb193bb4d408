package org.goldthread.reviews.retention;

import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;

/** The officers' task when retention has ended, in the words of the inbox. */
final class RetentionWork {

    private RetentionWork() {}

    static WorkDue due(Retention retention) {
        return new WorkDue(
                task(retention),
                "reviews",
                retention.proposal() == null
                        ? "Decide whether the names of a closed review are still needed"
                        : "Confirm that the names of a closed review are destroyed",
                retention.reference(),
                "/reviews/activities/" + retention.reference() + "/retention",
                "Decide",
                null,
                Role.PARTNERSHIP_OFFICER.id(),
                null,
                retention.reviewOn(),
                Set.of());
    }

    static WorkSettled settled(Retention retention) {
        return WorkSettled.done(task(retention), Set.of());
    }

    private static UUID task(Retention retention) {
        return Ids.from("task", retention.id(), "retention");
    }
}
