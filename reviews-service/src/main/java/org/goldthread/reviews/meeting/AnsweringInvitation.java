package org.goldthread.reviews.meeting;

import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.NamesLeftOut;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An invited agency says whether somebody comes. */
@Service
public class AnsweringInvitation {

    private final Meetings meetings;
    private final ReadingMeetings reading;
    private final NamesLeftOut names;
    private final CurrentFramework framework;

    public AnsweringInvitation(
            Meetings meetings, ReadingMeetings reading, NamesLeftOut names, CurrentFramework framework) {
        this.meetings = meetings;
        this.reading = reading;
        this.names = names;
        this.framework = framework;
    }

    public Outcome<Stored<Meeting>> answer(
            By by, ActivityId id, MeetingId meeting, @Nullable Long version, NewAnswer given) {
        String agency = by.actor().agency();
        return reading.one(by.actor(), id, meeting)
                .then(found -> agency != null && MeetingPermissions.answers(by.actor(), found.value())
                        ? names.leftOut(
                                id.value(),
                                () -> meetings.change(
                                        by, meeting, version, now -> now.answer(agency, given, framework.mark(by))))
                        : Outcome.refused(
                                new Refusal.Forbidden("agency-only", "Only an agency that is invited answers")));
    }
}
