package org.goldthread.reviews.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * The vault of one review: its data key, whom the officer has let in, and whether the key was destroyed.
 *
 * @param key the id of the data key; absent until something is kept. It stays as a tombstone when the key is destroyed
 * @param admitted the review's independent reviewers who may open names
 * @param destroyed when the key was destroyed, and by whom it was confirmed
 */
public record ReviewVault(
        @BsonId VaultId id,
        ActivityId review,
        String reference,
        @Nullable UUID key,
        List<Admitted> admitted,
        @Nullable Mark destroyed)
        implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    public ReviewVault {
        admitted = Given.list(admitted);
    }

    /**
     * A reviewer who was let in.
     *
     * @param reviewer sign-in name
     */
    public record Admitted(String reviewer, Mark by) {}

    static ReviewVault blank(ActivityId review, String reference) {
        return new ReviewVault(VaultId.of(review), review, reference, null, List.of(), null);
    }

    boolean admits(@Nullable String reviewer) {
        return reviewer != null
                && admitted.stream().anyMatch(one -> one.reviewer().equals(reviewer.toLowerCase(Locale.ROOT)));
    }

    /** Refused once the key is destroyed. */
    public Optional<Refusal> disposed() {
        return destroyed == null
                ? Optional.empty()
                : Optional.of(new Refusal.Rule(
                        "names-destroyed",
                        "The names of " + reference + " were destroyed and cannot be read",
                        "default"));
    }

    Outcome<Decision<ReviewVault>> lock(UUID dataKey) {
        return disposed()
                .<Outcome<Decision<ReviewVault>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(Decision.of(
                        key != null ? this : new ReviewVault(id, review, reference, dataKey, admitted, null))));
    }

    /** Lets exactly these reviewers in; who was in already stays in as they were let in. */
    Outcome<Decision<ReviewVault>> admit(List<String> reviewers, Mark by) {
        return disposed().<Outcome<Decision<ReviewVault>>>map(Outcome::refused).orElseGet(() -> {
            List<Admitted> next = new ArrayList<>();
            for (String reviewer : reviewers) {
                next.add(admitted.stream()
                        .filter(one -> one.reviewer().equals(reviewer))
                        .findFirst()
                        .orElseGet(() -> new Admitted(reviewer, by)));
            }
            return Outcome.done(Decision.of(new ReviewVault(id, review, reference, key, next, null)));
        });
    }

    Outcome<Decision<ReviewVault>> destroy(Mark by) {
        return Outcome.done(
                Decision.of(destroyed != null ? this : new ReviewVault(id, review, reference, key, List.of(), by)));
    }
}
