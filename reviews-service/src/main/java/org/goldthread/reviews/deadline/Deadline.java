package org.goldthread.reviews.deadline;

import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.reviews.clock.Reading;
import org.goldthread.reviews.referral.Opened;
import org.goldthread.reviews.referral.Referral;

/** One clock of one case, as the list of deadlines shows it. */
public record Deadline(Referral referral, Reading reading) {

    /** The same for the same clock of the same case, so that calendars know it again. */
    public UUID id() {
        return Ids.from("deadline", referral.id().value(), reading.clock().id());
    }

    public String reference() {
        return referral.reference().text();
    }

    /** References of the reviews that came of the case. */
    public List<String> reviews() {
        return referral.course().opened().stream().map(Opened::reference).toList();
    }

    public String path() {
        return "/reviews/referrals/" + reference();
    }
}
