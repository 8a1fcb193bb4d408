package org.goldthread.reviews.deadline;

import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.learning.activity.Activity;
import org.goldthread.reviews.clock.Reading;
import org.goldthread.reviews.referral.Opened;
import org.goldthread.reviews.referral.Referral;

/**
 * One clock of one case, as the list of deadlines shows it.
 *
 * @param subject the referral, or the review that was registered without one
 * @param reviews references of the reviews that it is about
 * @param path of the page that shows its clocks
 */
public record Deadline(
        UUID subject, String reference, String title, List<String> reviews, String path, Reading reading) {

    static Deadline of(Referral referral, Reading reading) {
        String reference = referral.reference().text();
        return new Deadline(
                referral.id().value(),
                reference,
                referral.account().title(),
                referral.course().opened().stream().map(Opened::reference).toList(),
                "/reviews/referrals/" + reference,
                reading);
    }

    static Deadline of(Activity review, Reading reading) {
        String reference = review.reference().text();
        return new Deadline(
                review.id().value(),
                reference,
                review.registration().title(),
                List.of(reference),
                "/reviews/activities/" + reference + "/timetable",
                reading);
    }

    /** The same for the same clock of the same case, so that calendars know it again. */
    public UUID id() {
        return Ids.from("deadline", subject, reading.clock().id());
    }
}
