package org.goldthread.reviews.method;

import java.util.List;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.Evidence;
import org.goldthread.reviews.conduct.EvidenceSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The rationale of the methodology shows that the review is proportionate (PSCB 2.1.2). */
@Component
@Order(10)
class ProportionalityShown implements EvidenceSource {

    private final Methods methods;

    ProportionalityShown(Methods methods) {
        this.methods = methods;
    }

    @Override
    public List<Evidence> of(AtHand review) {
        Chosen chosen = methods.of(review.ref()).value().chosen();
        return chosen == null
                ? List.of()
                : List.of(new Evidence(
                        "proportionality",
                        chosen.name() + ": " + chosen.rationale(),
                        review.ref().page("method")));
    }
}
