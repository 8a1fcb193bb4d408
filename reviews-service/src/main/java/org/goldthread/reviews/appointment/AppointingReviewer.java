package org.goldthread.reviews.appointment;

import java.util.Optional;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.TakingReview;
import org.springframework.stereotype.Service;

/** An officer appoints who leads, chairs or writes a review; a person appointed sees the review. */
@Service
public class AppointingReviewer {

    private final Appointments appointments;
    private final TakingReview taking;
    private final OpeningToReviewer opening;
    private final CurrentFramework framework;

    public AppointingReviewer(
            Appointments appointments, TakingReview taking, OpeningToReviewer opening, CurrentFramework framework) {
        this.appointments = appointments;
        this.taking = taking;
        this.opening = opening;
        this.framework = framework;
    }

    /** The review is opened to the person first: where the service stops in between, the same again appoints them. */
    public Outcome<Stored<Appointment>> appoint(By by, ActivityId id, NewAppointment wanted) {
        return taking.deciding(
                by.actor(),
                id,
                review -> appointments.add(
                        by,
                        () -> appoint(by, review, wanted)
                                .then(decision -> opening.open(
                                                by, id, decision.after().signIn())
                                        .map(opened -> decision))));
    }

    private Outcome<Decision<Appointment>> appoint(By by, AtHand review, NewAppointment wanted) {
        Framework today = framework.now();
        return Guard.unless(
                against(review, wanted),
                () -> Appointment.appoint(
                        AppointmentId.next(),
                        review.ref(),
                        wanted,
                        review.activity().agencies(),
                        Independence.of(today, review.type().serious()),
                        today,
                        framework.mark(by)));
    }

    private Optional<Refusal> against(AtHand review, NewAppointment wanted) {
        UUID activity = review.activity().id().value();
        boolean twice = appointments.standing(activity).stream()
                .anyMatch(each -> each.signIn().equals(wanted.signIn())
                        && each.seat().id().equals(wanted.seat()));
        if (twice) {
            return Optional.of(
                    Refusal.invalid("signIn", "appointed-already", "This person is appointed to this already"));
        }
        return appointments.of(activity).size() >= Appointments.MOST_OF_A_REVIEW
                ? Optional.of(new Refusal.Rule(
                        "too-many-appointments",
                        "A review has at most " + Appointments.MOST_OF_A_REVIEW + " appointments",
                        "default"))
                : Optional.empty();
    }
}
