package org.goldthread.reviews.principle;

import java.util.List;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.Evidence;
import org.goldthread.reviews.conduct.EvidenceSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Lays what the record shows beside each principle. */
@Service
public class ShowingPrinciples {

    private final EvidenceInWords words;
    private final List<EvidenceSource> sources;
    private final CurrentFramework framework;

    public ShowingPrinciples(
            EvidenceInWords words, ObjectProvider<EvidenceSource> sources, CurrentFramework framework) {
        this.words = words;
        this.sources = sources.orderedStream().toList();
        this.framework = framework;
    }

    public PrinciplesMatrix of(AtHand review) {
        List<Evidence> shown =
                sources.stream().flatMap(source -> source.of(review).stream()).toList();
        return PrinciplesMatrix.of(
                framework.now().profile(), shown, words.of(review.ref()).value());
    }
}
