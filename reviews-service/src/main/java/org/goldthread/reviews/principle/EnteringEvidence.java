package org.goldthread.reviews.principle;

import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.Overwriting;
import org.goldthread.reviews.conduct.TakingReview;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Those who work on a review enter what shows that a principle was kept. */
@Service
public class EnteringEvidence {

    private final EvidenceInWords words;
    private final TakingReview taking;
    private final CurrentFramework framework;

    public EnteringEvidence(EvidenceInWords words, TakingReview taking, CurrentFramework framework) {
        this.words = words;
        this.taking = taking;
        this.framework = framework;
    }

    public Outcome<Stored<EnteredEvidence>> enter(
            By by, ActivityId id, @Nullable Long version, String principle, NewEvidence wanted) {
        return taking.keeping(
                by.actor(),
                id,
                review -> words.change(
                        by,
                        review.ref(),
                        version,
                        entered -> Guard.unless(
                                Overwriting.against(
                                        version, entered.entry(principle).map(Entry::by), framework.mark(by)),
                                () -> entered.enter(
                                        principle, wanted, framework.now().profile(), framework.mark(by)))));
    }
}
