package org.goldthread.reviews.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.learning.framework.Framework;
import org.goldthread.reviews.conduct.ReviewRef;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who leads, chairs or writes a review, with what they declared (R6; PSCB 2.1.3, STH Principles bullet 2).
 *
 * @param signIn the name that the person signs in with; nobody is named otherwise
 * @param serious whether the type of review asked for independence when the person was appointed
 * @param declaration the last one
 * @param earlier those before it
 * @param against what stands against the person's independence now: {@link Declaration#THE_CASE} or agencies
 * @param ended null while it stands
 */
public record Appointment(
        @BsonId AppointmentId id,
        ReviewRef review,
        Seat seat,
        String signIn,
        Boolean serious,
        Declaration declaration,
        List<Declaration> earlier,
        List<String> against,
        Mark appointed,
        @Nullable Ended ended)
        implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    /** A declaration is renewed so often at most. */
    static final int MOST_DECLARATIONS = 30;

    public Appointment {
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
        against = against == null ? List.of() : List.copyOf(against);
    }

    /**
     * Appoints somebody; refused with the clause where the type of review asks for independence and the declaration
     * speaks against it.
     *
     * @param agencies those under review
     */
    static Outcome<Decision<Appointment>> appoint(
            AppointmentId id,
            ReviewRef review,
            NewAppointment wanted,
            Collection<String> agencies,
            Independence independence,
            Framework framework,
            Mark by) {
        return wanted.check(framework).orElse(() -> {
            NewDeclaration declared = wanted.declaration();
            Declaration declaration = Objects.requireNonNull(declared).made(by);
            List<String> against = declaration.against(agencies);
            if (independence.required() && !against.isEmpty()) {
                return Outcome.refused(independence.refusal(against, framework));
            }
            Seat seat = Seat.of(wanted.seat()).orElseThrow();
            Appointment made = new Appointment(
                    id,
                    review,
                    seat,
                    String.valueOf(wanted.signIn()),
                    independence.required(),
                    declaration,
                    List.of(),
                    against,
                    by,
                    null);
            return Outcome.done(Decision.of(
                    made,
                    new AppointmentEvent.Appointed(
                            id.value(),
                            review.activity(),
                            review.reference(),
                            seat.id(),
                            independence.required(),
                            declaration.ties().size(),
                            day(by))));
        });
    }

    /** The person declares anew; what then stands against independence becomes the officers' work. */
    Outcome<Decision<Appointment>> declare(
            NewDeclaration declared, Collection<String> agencies, Framework framework, Mark by) {
        if (ended != null) {
            return alreadyEnded();
        }
        if (earlier.size() >= MOST_DECLARATIONS) {
            return Outcome.refused(new Refusal.Rule(
                    "too-many-declarations", "The declaration was renewed too often: appoint anew", "default"));
        }
        Problems problems = new Problems();
        declared.check(problems, framework);
        return problems.orElse(() -> {
            List<Declaration> before = new ArrayList<>(earlier);
            before.add(declaration);
            Declaration now = declared.made(by);
            return Outcome.done(judged(now, before, now.against(agencies)));
        });
    }

    /** Looks again at independence, because the agencies under review may have changed; says nothing twice. */
    Outcome<Decision<Appointment>> recheck(Collection<String> agencies, boolean open) {
        if (ended != null) {
            return Outcome.done(Decision.of(this));
        }
        List<String> now = declaration.against(agencies);
        if (!open) {
            return Outcome.done(
                    questioned()
                            ? Decision.of(with(declaration, earlier, List.of()), settled(false))
                            : Decision.of(this));
        }
        return Outcome.done(now.equals(against) ? Decision.of(this) : judged(declaration, earlier, now));
    }

    private Decision<Appointment> judged(Declaration said, List<Declaration> before, List<String> now) {
        Appointment after = with(said, before, now);
        if (after.questioned() && !questioned()) {
            return Decision.of(after, after.questionDue());
        }
        return questioned() && !after.questioned() ? Decision.of(after, settled(true)) : Decision.of(after);
    }

    /** The person stands down. */
    Outcome<Decision<Appointment>> end(String reason, Mark by) {
        if (ended != null) {
            return alreadyEnded();
        }
        List<DomainEvent> events = new ArrayList<>(List.of(
                new AppointmentEvent.StoodDown(id.value(), review.activity(), review.reference(), seat.id(), day(by))));
        if (questioned()) {
            events.add(settled(true));
        }
        return Outcome.done(new Decision<>(
                new Appointment(
                        id,
                        review,
                        seat,
                        signIn,
                        serious,
                        declaration,
                        earlier,
                        against,
                        appointed,
                        new Ended(reason, by)),
                events));
    }

    public boolean stands() {
        return ended == null;
    }

    /** Whether the person may not go on: independence is asked for and something stands against it. */
    public boolean questioned() {
        return ended == null && serious && !against.isEmpty();
    }

    private Appointment with(Declaration said, List<Declaration> before, List<String> now) {
        return new Appointment(id, review, seat, signIn, serious, said, before, now, appointed, null);
    }

    private WorkDue questionDue() {
        return new WorkDue(
                task(),
                "reviews",
                "A reviewer is no longer independent of the agencies under review",
                review.reference(),
                review.page("reviewers"),
                "See what stands against it",
                null,
                Role.PARTNERSHIP_OFFICER.id(),
                null,
                null,
                Set.of());
    }

    private WorkSettled settled(boolean done) {
        return new WorkSettled(task(), done ? "done" : "withdrawn", Set.of());
    }

    private UUID task() {
        return Ids.from("task", id.value(), "independence");
    }

    private static <T> Outcome<T> alreadyEnded() {
        return Outcome.refused(new Refusal.Rule("ended", "This appointment has ended", "default"));
    }

    private static LocalDate day(Mark by) {
        return LocalDate.ofInstant(by.at(), WorkingDays.ENGLAND);
    }
}
