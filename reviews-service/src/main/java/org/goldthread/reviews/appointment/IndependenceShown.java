package org.goldthread.reviews.appointment;

import java.util.List;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.pages.PageWords;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.Evidence;
import org.goldthread.reviews.conduct.EvidenceSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Declarations of those appointed show that the review is independent (PSCB 2.1.3). */
@Component
@Order(20)
class IndependenceShown implements EvidenceSource {

    private final Appointments appointments;
    private final CurrentFramework framework;

    IndependenceShown(Appointments appointments, CurrentFramework framework) {
        this.appointments = appointments;
        this.framework = framework;
    }

    @Override
    public List<Evidence> of(AtHand review) {
        return appointments.standing(review.activity().id().value()).stream()
                .filter(each -> each.seat() == Seat.LEAD_REVIEWER && !each.questioned())
                .map(each -> new Evidence(
                        Independence.PRINCIPLE,
                        each.seat().words() + " declared "
                                + PageWords.count(each.declaration().ties().size(), "employer", "employers") + " on "
                                + PageWords.date(each.declaration().declaredOn()) + ": "
                                + (each.against().isEmpty()
                                        ? "none is under review, and nothing ties them to the case"
                                        : "ties to " + Independence.words(each.against(), framework.now())),
                        review.ref().page("reviewers")))
                .toList();
    }
}
