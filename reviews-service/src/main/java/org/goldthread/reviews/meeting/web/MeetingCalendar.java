package org.goldthread.reviews.meeting.web;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.reviews.meeting.Meeting;
import org.goldthread.reviews.meeting.MeetingState;

/** Meetings as a calendar (RFC 5545): reference, kind, place and agenda, without a word of the case. */
final class MeetingCalendar {

    private MeetingCalendar() {}

    static String of(String partnership, List<Meeting> meetings, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Goldthread//Review meetings of " + partnership + "//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        meetings.forEach(meeting -> calendar.add(event(meeting, now)));
        return calendar.toString();
    }

    private static VEvent event(Meeting meeting, Instant now) {
        VEvent event = new VEvent(false);
        event.add(new Uid(meeting.id() + "@goldthread"));
        event.add(new DtStamp(now));
        event.add(new DtStart<Instant>(at(meeting, meeting.plan().startsAt())));
        event.add(new DtEnd<Instant>(at(meeting, meeting.plan().endsAt())));
        event.add(new Summary(meeting.review().reference() + ": "
                + meeting.plan().kind().words().toLowerCase(Locale.UK)));
        event.add(new Location(meeting.plan().place()));
        event.add(new Description(String.join("\n", meeting.plan().agenda())));
        event.add(
                meeting.state() == MeetingState.CANCELLED
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private static Instant at(Meeting meeting, LocalTime time) {
        return meeting.plan().on().atTime(time).atZone(WorkingDays.ENGLAND).toInstant();
    }
}
