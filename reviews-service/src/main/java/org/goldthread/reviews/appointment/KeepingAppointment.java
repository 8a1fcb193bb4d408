package org.goldthread.reviews.appointment;

import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.ConductPermissions;
import org.goldthread.reviews.conduct.TakingReview;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What becomes of an appointment: a renewed declaration, by the person or an officer; and its end, by an officer. */
@Service
public class KeepingAppointment {

    private static final int LONGEST_REASON = 1_000;

    private final Appointments appointments;
    private final TakingReview taking;
    private final OpeningToReviewer opening;
    private final CurrentFramework framework;

    public KeepingAppointment(
            Appointments appointments, TakingReview taking, OpeningToReviewer opening, CurrentFramework framework) {
        this.appointments = appointments;
        this.taking = taking;
        this.opening = opening;
        this.framework = framework;
    }

    /** An appointment of a review that the person may read. */
    public Outcome<Stored<Appointment>> one(Actor actor, ActivityId review, AppointmentId id) {
        return taking.toRead(actor, review).then(taken -> of(taken, id));
    }

    private Outcome<Stored<Appointment>> of(AtHand review, AppointmentId id) {
        return appointments
                .find(id)
                .filter(stored -> stored.value().review().equals(review.ref()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }

    /** Whether this person may renew the declaration: their own, or an officer anybody's. */
    public static boolean mayDeclare(Actor actor, Appointment appointment) {
        return ConductPermissions.decides(actor) || appointment.signIn().equals(actor.username());
    }

    public Outcome<Stored<Appointment>> declare(
            By by, ActivityId review, AppointmentId id, @Nullable Long version, NewDeclaration declared) {
        return taking.keeping(
                by.actor(),
                review,
                taken -> of(taken, id)
                        .then(stored -> mayDeclare(by.actor(), stored.value())
                                ? appointments.change(
                                        by,
                                        id,
                                        version,
                                        appointment -> appointment.declare(
                                                declared,
                                                taken.activity().agencies(),
                                                framework.now(),
                                                framework.mark(by)))
                                : Outcome.refused(new Refusal.Forbidden(
                                        "not-your-declaration", "You may change your own declaration only"))));
    }

    /** The review is shut to the person first: nobody whose appointment has ended goes on seeing it. */
    public Outcome<Stored<Appointment>> end(
            By by, ActivityId review, AppointmentId id, @Nullable Long version, @Nullable String reason) {
        String words = Text.tidy(reason);
        return taking.deciding(
                by.actor(),
                review,
                taken -> of(taken, id)
                        .then(stored -> new Problems()
                                .text("reason", words, LONGEST_REASON, "why the appointment ends")
                                .orElse(() -> appointments.change(
                                        by,
                                        id,
                                        version,
                                        appointment -> appointment
                                                .end(String.valueOf(words), framework.mark(by))
                                                .then(decision -> shut(by, review, appointment)
                                                        .map(shut -> decision))))));
    }

    /** Somebody with another appointment in the same review still sees it. */
    private Outcome<Boolean> shut(By by, ActivityId review, Appointment ending) {
        boolean another = appointments.standing(review.value()).stream()
                .anyMatch(
                        each -> !each.id().equals(ending.id()) && each.signIn().equals(ending.signIn()));
        return another
                ? Outcome.done(false)
                : opening.shut(by, review, ending.signIn()).map(done -> true);
    }
}
