package org.goldthread.reviews.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Deadlines as a calendar (RFC 5545): one whole day each, by reference, without a word of the case. */
final class DeadlineCalendar {

    private DeadlineCalendar() {}

    static String of(String partnership, List<Deadline> deadlines, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Goldthread//Deadlines of " + partnership + "//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        deadlines.forEach(deadline -> calendar.add(event(deadline, now)));
        return calendar.toString();
    }

    private static VEvent event(Deadline deadline, Instant now) {
        VEvent event = new VEvent(false);
        event.add(new Uid(deadline.id() + "@goldthread"));
        event.add(new DtStamp(now));
        event.add(new DtStart<LocalDate>(deadline.reading().due()));
        event.add(new Summary(
                deadline.reference() + ": " + deadline.reading().clock().name()));
        event.add(new Description(deadline.reading().words()));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }
}
