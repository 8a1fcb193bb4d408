package org.goldthread.reviews.principle;

import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.goldthread.reviews.conduct.ReviewRef;
import org.goldthread.reviews.conduct.Sheets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The evidence that was entered in words, of all reviews. */
@Repository
public class EvidenceInWords {

    private final Sheets<EnteredEvidence> sheets;

    public EvidenceInWords(House house) {
        this.sheets = new Sheets<>(
                house.aggregates("principles", EnteredEvidence.class, EnteredEvidence.SCHEMA), EnteredEvidence::begin);
    }

    public Stored<EnteredEvidence> of(ReviewRef review) {
        return sheets.of(review);
    }

    Outcome<Stored<EnteredEvidence>> change(
            By by,
            ReviewRef review,
            @Nullable Long version,
            Function<EnteredEvidence, Outcome<Decision<EnteredEvidence>>> decide) {
        return sheets.change(by, review, version, decide);
    }
}
