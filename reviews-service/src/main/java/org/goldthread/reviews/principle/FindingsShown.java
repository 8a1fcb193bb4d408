package org.goldthread.reviews.principle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.goldthread.learning.finding.Finding;
import org.goldthread.learning.finding.Findings;
import org.goldthread.learning.finding.Nature;
import org.goldthread.pages.PageWords;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.Evidence;
import org.goldthread.reviews.conduct.EvidenceSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Agreed findings show what worked, the context, and the underlying reasons (PSCB 2.2.1-2.2.2, STH Introduction para 1,
 * SOL 1.1.3).
 */
@Component
@Order(60)
class FindingsShown implements EvidenceSource {

    private final Findings findings;

    FindingsShown(Findings findings) {
        this.findings = findings;
    }

    @Override
    public List<Evidence> of(AtHand review) {
        List<Finding> agreed = findings.of(review.activity().id().value()).stream()
                .filter(Finding::isAgreed)
                .toList();
        String path = review.ref().page("findings");
        List<Evidence> shown = new ArrayList<>();
        long strengths = count(agreed, finding -> finding.text().nature() == Nature.STRENGTH);
        if (strengths > 0) {
            String sentence = PageWords.count(strengths, "agreed finding", "agreed findings") + " on what worked";
            shown.add(new Evidence("strengths", sentence, path));
            shown.add(new Evidence("good-practice", sentence, path));
            shown.add(new Evidence("continuous-learning", sentence, path));
        }
        long context = count(agreed, finding -> finding.text().context() != null);
        if (context > 0) {
            String sentence =
                    "The context is recorded with " + PageWords.count(context, "agreed finding", "agreed findings");
            shown.add(new Evidence("context", sentence, path));
            shown.add(new Evidence("complex-circumstances", sentence, path));
        }
        long reasons = count(agreed, finding -> finding.text().underlyingReasons() != null);
        if (reasons > 0 && reasons == agreed.size()) {
            shown.add(new Evidence(
                    "underlying-reasons",
                    "Underlying reasons are recorded with " + (reasons == 1 ? "the" : "all " + reasons)
                            + (reasons == 1 ? " agreed finding" : " agreed findings"),
                    path));
        }
        return shown;
    }

    private static long count(List<Finding> findings, Predicate<Finding> which) {
        return findings.stream().filter(which).count();
    }
}
