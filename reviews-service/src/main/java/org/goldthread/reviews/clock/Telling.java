package org.goldthread.reviews.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.profile.StatutoryClock;

/**
 * What the inbox has to hear of a case's clocks beside what it was told.
 *
 * @param told what it knows once it has heard the events
 */
record Telling(List<Told> told, List<DomainEvent> events) {

    Telling {
        told = List.copyOf(told);
        events = List.copyOf(events);
    }

    /**
     * What changed since: what is due on which day, what is done, what ran out.
     *
     * @param running the case's clocks as they stand; a clock that is not among them does not run any more
     */
    static Telling of(Subject subject, List<Told> before, List<Reading> running) {
        List<DomainEvent> events = new ArrayList<>();
        List<Told> now = running.stream()
                .filter(reading -> reading.clock().sense() != StatutoryClock.Sense.AT_LEAST)
                .filter(reading -> !reading.standing().over())
                .map(reading ->
                        tell(subject, reading, of(before, reading.clock().id()), events))
                .toList();
        before.stream()
                .filter(known -> of(now, known.clock()).isEmpty())
                .forEach(gone -> events.add(ClockTasks.settled(
                        subject,
                        gone.clock(),
                        running.stream().anyMatch(each -> each.clock().id().equals(gone.clock())))));
        return new Telling(now, events);
    }

    private static Told tell(Subject subject, Reading reading, Optional<Told> before, List<DomainEvent> events) {
        if (before.isEmpty() || !before.get().dueOn().equals(reading.due())) {
            events.add(ClockTasks.due(subject, reading));
        }
        LocalDate overdue = before.map(Told::overdueOn).orElse(null);
        if (reading.standing() == Standing.OVERDUE && !reading.due().equals(overdue)) {
            overdue = reading.due();
            events.add(new ClockOverdue(
                    subject.referral(),
                    subject.activity(),
                    subject.reference(),
                    reading.clock().id(),
                    reading.clock().name(),
                    subject.edition(),
                    reading.clock().anchor().word(),
                    reading.anchor(),
                    reading.due()));
        }
        return new Told(reading.clock().id(), reading.due(), overdue);
    }

    private static Optional<Told> of(List<Told> all, String clock) {
        return all.stream().filter(one -> one.clock().equals(clock)).findFirst();
    }
}
