package org.goldthread.reviews.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.framework.Framework;
import org.jspecify.annotations.Nullable;

/** Records the serious incident notification of a referral (R2; Children Act 2004 s.16C). */
record Notifying(Referral referral, Framework framework, By.Mark by) {

    Outcome<Decision<Referral>> notified(@Nullable LocalDate sentOn, @Nullable String sentBy) {
        if (referral.notification() != null) {
            return Outcome.refused(
                    new Refusal.Rule("already-notified", "The notification is on record already", "CA 2004 s.16C"));
        }
        return check(sentOn, sentBy)
                .orElse(() ->
                        sent(new Notification(Objects.requireNonNull(sentOn), Objects.requireNonNull(sentBy), by)));
    }

    private Problems check(@Nullable LocalDate sentOn, @Nullable String sentBy) {
        LocalDate aware = referral.account().awareOn();
        Problems problems = new Problems()
                .present("sentOn", sentOn, "Enter the date when the notification was sent")
                .when(
                        sentOn != null && (sentOn.isAfter(framework.today()) || sentOn.isBefore(aware)),
                        "sentOn",
                        "out-of-range",
                        "The date must be between the day the agency became aware and today")
                .present("sentBy", sentBy, "Select the agency that sent it");
        framework.checkAgencies(problems, "sentBy", sentBy == null ? List.of() : List.of(sentBy));
        return problems;
    }

    private Outcome<Decision<Referral>> sent(Notification sent) {
        return Outcome.done(Decision.of(
                referral.with(sent),
                new NotificationRecorded(
                        referral.id().value(),
                        referral.reference().text(),
                        sent.sentBy(),
                        referral.account().awareOn(),
                        sent.sentOn())));
    }
}
