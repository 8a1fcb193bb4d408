package org.goldthread.reviews.vault;

import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.reviews.scope.KnownNames;
import org.springframework.stereotype.Component;

/** Looks whether a text that is kept outside the vault calls somebody by name. It shows nothing, so it is not logged. */
@Component
public class NamesInText implements KnownNames {

    private final ReviewVaults vaults;
    private final VaultEntries entries;
    private final Sealing sealing;
    private final VaultDoor door;

    NamesInText(ReviewVaults vaults, VaultEntries entries, Sealing sealing, VaultDoor door) {
        this.vaults = vaults;
        this.entries = entries;
        this.sealing = sealing;
        this.door = door;
    }

    @Override
    public boolean standIn(ActivityId review, String text) {
        return stand(review, text);
    }

    /** Whether it names anybody of the review; no where the vault does not open, so that nothing can be compared. */
    public boolean stand(ActivityId review, String text) {
        boolean open = vaults.find(review)
                .map(Stored::value)
                .filter(vault -> door.shut(vault).isEmpty())
                .isPresent();
        if (!open) {
            return false;
        }
        for (VaultEntry entry : entries.of(review)) {
            Sealed sealed = entry.sealed();
            if (sealed != null
                    && new VaultName(entry.pseudonym(), Spellings.of(sealing.openNames(entry.id(), sealed)))
                            .isCalledIn(text)) {
                return true;
            }
        }
        return false;
    }
}
