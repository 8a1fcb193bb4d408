package org.goldthread.reviews.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.goldthread.pages.PageWords;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.Evidence;
import org.goldthread.reviews.conduct.EvidenceSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who took part shows that practitioners and the family were involved, and the child was at the centre (PSCB 2.1.4-5). */
@Component
@Order(30)
class ParticipationShown implements EvidenceSource {

    private final Participations participations;

    ParticipationShown(Participations participations) {
        this.participations = participations;
    }

    @Override
    public List<Evidence> of(AtHand review) {
        Participation record = participations.of(review.ref()).value();
        String path = review.ref().page("participation");
        List<Evidence> shown = new ArrayList<>();
        if (record.practitionersInvited() > 0) {
            shown.add(new Evidence(
                    "practitioners",
                    record.practitionersTookPart() + " of "
                            + PageWords.count(record.practitionersInvited(), "practitioner", "practitioners")
                            + " invited took part, from "
                            + PageWords.count(record.agenciesTakingPart().size(), "agency", "agencies"),
                    path));
        }
        record.family().stream()
                .filter(each -> each.state() != TakingPart.INVITED)
                .forEach(each -> shown.add(new Evidence(
                        "family",
                        each.who() + ": " + each.state().words().toLowerCase(Locale.UK)
                                + (each.account() == null ? "" : ". " + each.account()),
                        path)));
        record.family().stream()
                .filter(each -> each.child() && each.state() == TakingPart.TOOK_PART)
                .forEach(each -> shown.add(
                        new Evidence("what-children-say", each.who() + " took part: " + each.account(), path)));
        LivedExperience lived = record.livedExperience();
        if (lived != null) {
            shown.add(new Evidence(
                    "child-at-the-centre",
                    "The section on the child’s lived experience is written; it is known from: " + lived.sources(),
                    path));
        }
        return shown;
    }
}
