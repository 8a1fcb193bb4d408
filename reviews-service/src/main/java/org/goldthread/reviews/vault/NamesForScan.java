package org.goldthread.reviews.vault;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.CurrentActor;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.reviews.access.Access;
import org.goldthread.reviews.access.AccessLog;
import org.goldthread.reviews.access.Act;
import org.springframework.stereotype.Service;

/** Gives the search for identities the names of a review, on the word of whoever asks for the search. */
@Service
class NamesForScan implements VaultNames {

    private final ReviewVaults vaults;
    private final VaultEntries entries;
    private final Sealing sealing;
    private final VaultDoor door;
    private final AccessLog log;

    NamesForScan(ReviewVaults vaults, VaultEntries entries, Sealing sealing, VaultDoor door, AccessLog log) {
        this.vaults = vaults;
        this.entries = entries;
        this.sealing = sealing;
        this.door = door;
        this.log = log;
    }

    @Override
    public List<VaultName> of(ActivityId review) {
        Optional<ReviewVault> vault = vaults.find(review)
                .map(Stored::value)
                .filter(found -> found.disposed().isEmpty());
        List<VaultEntry> kept =
                entries.of(review).stream().filter(VaultEntry::isKept).toList();
        if (vault.isEmpty() || kept.isEmpty()) {
            return List.of();
        }
        Actor actor = CurrentActor.now();
        Actor asking = actor.kind() == Actor.Kind.PERSON ? actor : Actor.house("reviews");
        String reference = vault.get().reference();
        Optional<Refusal> shut = door.shut(vault.get());
        if (shut.isPresent()) {
            door.turnedAway(asking, "vault", review.toString(), reference, shut.get());
            throw new VaultClosed(shut.get().sentence());
        }
        List<VaultName> names = sealing.named(kept);
        log.append(
                asking,
                new Access(
                        Act.SCANNED,
                        "vault",
                        review.toString(),
                        reference,
                        "Search for identities with the names of " + names.size()
                                + (names.size() == 1 ? " person" : " people")));
        return names;
    }
}
