package org.goldthread.reviews.vault;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The vaults of all reviews. */
@Repository
public class ReviewVaults {

    private final Aggregates<ReviewVault> stored;
    private final DataKeys keys;

    ReviewVaults(House house, DataKeys keys) {
        this.stored = house.aggregates("vaults", ReviewVault.class, ReviewVault.SCHEMA);
        this.keys = keys;
    }

    public Optional<Stored<ReviewVault>> find(ActivityId review) {
        return stored.find(VaultId.of(review).value());
    }

    /** Every vault that has, or had, a data key. */
    public List<ReviewVault> locked() {
        return stored.list(exists("key"), Sorts.ascending("_id"), Integer.MAX_VALUE).stream()
                .map(Stored::value)
                .toList();
    }

    /** Changes a vault; a review that has none yet gets a blank one first, which is version 1. */
    Outcome<Stored<ReviewVault>> change(
            By by,
            ActivityId review,
            String reference,
            @Nullable Long version,
            Function<ReviewVault, Outcome<Decision<ReviewVault>>> decide) {
        if (find(review).isEmpty()) {
            stored.add(By.of(by.actor()), Decision.of(ReviewVault.blank(review, reference))); // raced: another made it
        }
        return stored.change(by, VaultId.of(review).value(), version, decide);
    }

    /** The data key of a review, made when it is first needed; of two that are made at once, one is thrown away. */
    Outcome<UUID> keyOf(By by, Activity activity) {
        Optional<UUID> known = find(activity.id())
                .map(Stored::value)
                .filter(vault -> vault.disposed().isEmpty())
                .flatMap(vault -> Optional.ofNullable(vault.key()));
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        UUID made = keys.make();
        Outcome<UUID> locked = change(
                        By.of(by.actor()), activity.id(), activity.reference().text(), null, vault -> vault.lock(made))
                .map(vault -> java.util.Objects.requireNonNull(vault.value().key()));
        if (!locked.fold(made::equals, why -> false)) {
            keys.shred(made);
        }
        return locked;
    }
}
