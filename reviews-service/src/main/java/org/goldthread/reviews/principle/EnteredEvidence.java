package org.goldthread.reviews.principle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.profile.Profile;
import org.goldthread.reviews.conduct.ReviewRef;

/**
 * Evidence for the framework's principles that was entered in words for one review, beside what the record itself shows
 * (R15).
 *
 * @param entries one a principle at most
 */
public record EnteredEvidence(@BsonId MatrixId id, ReviewRef review, List<Entry> entries) implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    public EnteredEvidence {
        entries = entries == null ? List.of() : List.copyOf(entries);
    }

    static EnteredEvidence begin(ReviewRef review) {
        return new EnteredEvidence(new MatrixId(review.recordId("principles")), review, List.of());
    }

    /** Enters evidence, or takes it back. */
    Outcome<Decision<EnteredEvidence>> enter(String principle, NewEvidence wanted, Profile profile, Mark by) {
        boolean known = profile.principles().stream().anyMatch(each -> each.id().equals(principle));
        if (!known) {
            return Outcome.refused(new Refusal.Missing());
        }
        return wanted.check().orElse(() -> {
            List<Entry> all = new ArrayList<>(entries);
            all.removeIf(entry -> entry.principle().equals(principle));
            String text = wanted.text();
            if (text != null) {
                all.add(new Entry(principle, text, by));
            }
            return Outcome.done(Decision.of(new EnteredEvidence(id, review, all)));
        });
    }

    public Optional<Entry> entry(String principle) {
        return entries.stream()
                .filter(entry -> entry.principle().equals(principle))
                .findFirst();
    }
}
