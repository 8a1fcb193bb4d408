package org.goldthread.reviews.clock;

import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;

/** The clocks' tasks in the inbox. */
final class ClockTasks {

    private ClockTasks() {}

    /** The notification is due from the local authority, everything else from the officers. */
    static WorkDue due(Subject subject, Reading reading) {
        boolean notify = reading.clock().id().equals(Clocks.NOTIFY);
        boolean agency = notify && subject.notifier() != null;
        String page = subject.tellsItsOwnDays()
                ? "/reviews/activities/" + subject.reference() + "/timetable"
                : "/reviews/referrals/" + subject.reference() + (notify ? "/notification" : "/timetable");
        return new WorkDue(
                task(subject, reading.clock().id()),
                "reviews",
                (notify ? "Notify: " : "Finish: ") + reading.clock().name(),
                subject.reference(),
                page,
                notify ? "Record the notification" : "Record when it was done",
                agency ? subject.notifier() : null,
                agency ? null : Role.PARTNERSHIP_OFFICER.id(),
                null,
                reading.due(),
                Set.of());
    }

    static WorkSettled settled(Subject subject, String clock, boolean done) {
        return new WorkSettled(task(subject, clock), done ? "done" : "withdrawn", Set.of());
    }

    private static UUID task(Subject subject, String clock) {
        return Ids.from("task", subject.key(), "clock", clock);
    }
}
