package org.goldthread.reviews.vault;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.reviews.scope.KeptPeople;
import org.goldthread.reviews.scope.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All entries of the vault: one a person, in a collection of their own. */
@Repository
class VaultEntries implements KeptPeople {

    private static final int MOST = 1000;

    private final Aggregates<VaultEntry> stored;

    VaultEntries(House house) {
        this.stored =
                house.aggregates("vault", VaultEntry.class, VaultEntry.SCHEMA).indexed(Indexes.ascending("review"));
    }

    Optional<Stored<VaultEntry>> find(PersonId id) {
        return stored.find(id.value());
    }

    List<VaultEntry> of(ActivityId review) {
        return stored.list(eq("review", review.value()), Sorts.ascending("_id"), MOST).stream()
                .map(Stored::value)
                .toList();
    }

    /** Changes an entry; a person of whom nothing was kept yet gets a blank one first, which is version 1. */
    Outcome<Stored<VaultEntry>> change(
            By by,
            VaultEntry blank,
            @Nullable Long version,
            Function<VaultEntry, Outcome<Decision<VaultEntry>>> decide) {
        if (find(blank.id()).isEmpty()) {
            stored.add(By.of(by.actor()), Decision.of(blank)); // raced: somebody else made it
        }
        return stored.change(by, blank.id().value(), version, decide);
    }

    @Override
    public boolean keeps(ActivityId review, Person person) {
        return find(new PersonId(person.id(review)))
                .filter(entry -> entry.value().isKept())
                .isPresent();
    }
}
