package org.goldthread.reviews.meeting;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;

/** What a meeting asks of invited agencies and of the officers (M10). */
final class MeetingWork {

    private MeetingWork() {}

    static WorkDue answerDue(Meeting meeting, String agency) {
        return new WorkDue(
                task(meeting, "answer-" + agency),
                "reviews",
                "Answer the invitation: " + meeting.plan().kind().words().toLowerCase(Locale.UK) + " of a review",
                meeting.review().reference(),
                meeting.page(),
                "Answer the invitation",
                agency,
                null,
                null,
                meeting.plan().on(),
                Set.of());
    }

    static WorkSettled answered(Meeting meeting, String agency, boolean done) {
        return new WorkSettled(task(meeting, "answer-" + agency), done ? "done" : "withdrawn", Set.of());
    }

    static WorkDue recordDue(Meeting meeting) {
        return new WorkDue(
                task(meeting, "record"),
                "reviews",
                "Record who attended and what was decided: "
                        + meeting.plan().kind().words().toLowerCase(Locale.UK),
                meeting.review().reference(),
                meeting.page(),
                "Record the meeting",
                null,
                Role.PARTNERSHIP_OFFICER.id(),
                null,
                meeting.plan().on(),
                Set.of());
    }

    static WorkSettled recorded(Meeting meeting, boolean done) {
        return new WorkSettled(task(meeting, "record"), done ? "done" : "withdrawn", Set.of());
    }

    private static UUID task(Meeting meeting, String step) {
        return Ids.from("task", meeting.id().value(), step);
    }
}
