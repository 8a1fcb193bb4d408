package org.goldthread.reviews.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.profile.StatutoryClock;
import org.jspecify.annotations.Nullable;

/**
 * What bears on a case's clocks besides the rules: holds and extensions with their reasons, what was done when, the days
 * that only people know, and what the inbox was told (R4).
 *
 * @param diedOn the day of death, which starts the clocks of child death reviews
 * @param publishOn the day planned for publication, which the advance copy goes before
 * @param awareOn when an agency became aware; only for a review without a referral, whose referral would say it
 * @param notifiedOn when the notification was sent; only for a review without a referral
 */
public record Timetable(
        @BsonId TimetableId id,
        Subject subject,
        List<Hold> holds,
        List<Extension> extensions,
        List<Done> done,
        @Nullable LocalDate diedOn,
        @Nullable LocalDate publishOn,
        List<Told> told,
        @Nullable LocalDate awareOn,
        @Nullable LocalDate notifiedOn)
        implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    /** More than any case needs. */
    private static final int MOST = 50;

    public Timetable {
        holds = holds == null ? List.of() : List.copyOf(holds);
        extensions = extensions == null ? List.of() : List.copyOf(extensions);
        done = done == null ? List.of() : List.copyOf(done);
        told = told == null ? List.of() : List.copyOf(told);
    }

    public static Timetable blank(Subject subject) {
        return new Timetable(
                TimetableId.ofSubject(subject.key()),
                subject,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null);
    }

    /**
     * Enters something.
     *
     * @param running the case's clocks as they stand
     */
    public Outcome<Decision<Timetable>> enter(Entry entry, List<Reading> running, LocalDate today, By.Mark by) {
        return entry.check(today).orElse(() -> switch (entry.sort().orElseThrow()) {
            case HOLD -> hold(entry, by);
            case HOLD_ENDED -> ended(entry);
            case EXTENSION -> extend(entry, running, by);
            case DONE -> done(entry, running, by);
            case DIED -> settled(days(entry.on(), publishOn, awareOn, notifiedOn));
            case PUBLISH -> settled(days(diedOn, entry.on(), awareOn, notifiedOn));
            case AWARE -> ownDay(days(diedOn, publishOn, entry.on(), notifiedOn));
            case NOTIFIED -> ownDay(days(diedOn, publishOn, awareOn, entry.on()));
        });
    }

    /** A day that a referral tells, where there is one. */
    private Outcome<Decision<Timetable>> ownDay(Timetable after) {
        if (!subject.tellsItsOwnDays()) {
            return Outcome.refused(Refusal.invalid("what", "told-by-the-referral", "The referral says this"));
        }
        LocalDate aware = after.awareOn;
        LocalDate notified = after.notifiedOn;
        return aware != null && notified != null && notified.isBefore(aware)
                ? Outcome.refused(Refusal.invalid(
                        "on", "before-aware", "The notification cannot be sent before the agency became aware"))
                : settled(after);
    }

    /**
     * Enters what the publication desk knows: the advance copies, the day of publication, and that it is published.
     *
     * @param copies the clock that the advance copies stop; null where the profile has none
     * @param copiedOn when they were sent; null while they were not
     * @param from the first day on which the report may be published, or the day on which it was
     */
    public Outcome<Decision<Timetable>> published(
            @Nullable String copies,
            @Nullable LocalDate copiedOn,
            @Nullable LocalDate from,
            boolean released,
            By.Mark by) {
        List<Done> all = new ArrayList<>(done);
        if (copies != null && copiedOn != null) {
            doneOn(all, copies, copiedOn, by);
        }
        if (released && from != null && doneOn(Clocks.PUBLICATION) == null) {
            doneOn(all, Clocks.PUBLICATION, from, by);
        }
        boolean planned = publishOn != null && from != null && !publishOn.isBefore(from) && !released;
        LocalDate day = planned || from == null ? publishOn : from;
        return settled(new Timetable(id, subject, holds, extensions, all, diedOn, day, told, awareOn, notifiedOn));
    }

    /** The copies of a later version take the place of those before. */
    private static void doneOn(List<Done> all, String clock, LocalDate day, By.Mark by) {
        boolean known = all.stream()
                .anyMatch(one -> one.clock().equals(clock) && one.on().equals(day));
        if (!known) {
            all.removeIf(one -> one.clock().equals(clock));
            all.add(new Done(clock, day, by));
        }
    }

    private Outcome<Decision<Timetable>> hold(Entry entry, By.Mark by) {
        StatutoryClock.Hold kind = entry.proceedings().orElseThrow();
        if (holds.stream().anyMatch(hold -> hold.kind() == kind && hold.until() == null)) {
            return Outcome.refused(new Refusal.Rule(
                    "already-held",
                    Hold.words(kind) + " hold it already; enter the end of that hold first",
                    "default"));
        }
        if (holds.size() >= MOST) {
            return tooMany();
        }
        List<Hold> all = new ArrayList<>(holds);
        all.add(new Hold(holds.size() + 1, kind, words(entry), day(entry), null, by));
        return settled(kept(all, extensions, done));
    }

    private Outcome<Decision<Timetable>> ended(Entry entry) {
        Optional<Hold> open = holds.stream()
                .filter(hold -> hold.number().equals(entry.hold()) && hold.until() == null)
                .findFirst();
        if (open.isEmpty()) {
            return Outcome.refused(Refusal.invalid("hold", "not-open", "Select a hold that has not ended"));
        }
        if (day(entry).isBefore(open.get().from())) {
            return Outcome.refused(Refusal.invalid("on", "before-it-began", "The hold cannot end before it began"));
        }
        List<Hold> all = holds.stream()
                .map(hold -> hold.equals(open.get()) ? hold.endedOn(day(entry)) : hold)
                .toList();
        return settled(kept(all, extensions, done));
    }

    private Outcome<Decision<Timetable>> extend(Entry entry, List<Reading> running, By.Mark by) {
        return running(entry, running).then(reading -> {
            if (reading.clock().sense() != StatutoryClock.Sense.WITHIN) {
                return Outcome.refused(Refusal.invalid("clock", "no-extension", "This clock takes no extension"));
            }
            if (!day(entry).isAfter(reading.due())) {
                return Outcome.refused(
                        Refusal.invalid("on", "not-later", "The new last day must be later than the present one"));
            }
            if (extensions.size() >= MOST) {
                return tooMany();
            }
            List<Extension> all = new ArrayList<>(extensions);
            all.add(new Extension(reading.clock().id(), day(entry), words(entry), by));
            return settled(kept(holds, all, done));
        });
    }

    private Outcome<Decision<Timetable>> done(Entry entry, List<Reading> running, By.Mark by) {
        return running(entry, running).then(reading -> {
            if (reading.clock().sense() == StatutoryClock.Sense.WITHIN
                    && day(entry).isBefore(reading.anchor())) {
                return Outcome.refused(
                        Refusal.invalid("on", "too-early", "It cannot be done before its clock started"));
            }
            List<Done> all = new ArrayList<>(done);
            all.add(new Done(reading.clock().id(), day(entry), by));
            return settled(kept(holds, extensions, all));
        });
    }

    private static Outcome<Reading> running(Entry entry, List<Reading> running) {
        return running.stream()
                .filter(reading -> reading.clock().id().equals(entry.clock()))
                .findFirst()
                .map(reading -> reading.doneOn() == null
                        ? Outcome.done(reading)
                        : Outcome.<Reading>refused(new Refusal.Rule(
                                "already-done",
                                "This was done already",
                                reading.clock().basis())))
                .orElseGet(() -> Outcome.refused(
                        Refusal.invalid("clock", "not-running", "Select a clock that is running in this case")));
    }

    /** The last day that was granted for a clock. */
    public @Nullable LocalDate extendedTo(String clock) {
        return extensions.stream()
                .filter(extension -> extension.clock().equals(clock))
                .map(Extension::to)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** When a clock's thing was done, as far as it was entered here. */
    public @Nullable LocalDate doneOn(String clock) {
        return done.stream()
                .filter(one -> one.clock().equals(clock))
                .map(Done::on)
                .findFirst()
                .orElse(null);
    }

    /**
     * Tells the inbox what changed: what is due on which day, what is done, what ran out. Saying it twice says nothing.
     *
     * @param running the case's clocks as they stand; a clock that is not among them does not run any more
     */
    public Outcome<Decision<Timetable>> follow(List<Reading> running) {
        Telling telling = Telling.of(subject, told, running);
        return Outcome.done(new Decision<>(
                new Timetable(
                        id, subject, holds, extensions, done, diedOn, publishOn, telling.told(), awareOn, notifiedOn),
                telling.events()));
    }

    private Timetable kept(List<Hold> held, List<Extension> extended, List<Done> ended) {
        return new Timetable(id, subject, held, extended, ended, diedOn, publishOn, told, awareOn, notifiedOn);
    }

    private Timetable days(
            @Nullable LocalDate died,
            @Nullable LocalDate publish,
            @Nullable LocalDate aware,
            @Nullable LocalDate notified) {
        return new Timetable(id, subject, holds, extensions, done, died, publish, told, aware, notified);
    }

    private static Outcome<Decision<Timetable>> settled(Timetable after) {
        return Outcome.done(Decision.of(after));
    }

    private static <T> Outcome<T> tooMany() {
        return Outcome.refused(new Refusal.Rule("too-many", "This timetable is full", "default"));
    }

    private static LocalDate day(Entry checked) {
        return Objects.requireNonNull(checked.on());
    }

    private static String words(Entry checked) {
        return Objects.requireNonNull(checked.reason());
    }
}
