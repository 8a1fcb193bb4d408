package org.goldthread.reviews.vault;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.actor.CurrentActor;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.wording.NameForms;
import org.goldthread.kit.wording.NamesAtHand;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.KeptNames;
import org.goldthread.reviews.access.Access;
import org.goldthread.reviews.access.AccessLog;
import org.goldthread.reviews.access.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lays a review's names at hand, so that no text that is kept outside the vault calls somebody by one. It shows none, so
 * that comparing is not logged; but a command that came with a name is, since names can be asked about by guessing.
 */
@Component
class NamesInText implements KeptNames {

    private final ReviewVaults vaults;
    private final VaultEntries entries;
    private final Sealing sealing;
    private final VaultDoor door;
    private final AccessLog log;

    NamesInText(ReviewVaults vaults, VaultEntries entries, Sealing sealing, VaultDoor door, AccessLog log) {
        this.vaults = vaults;
        this.entries = entries;
        this.sealing = sealing;
        this.door = door;
        this.log = log;
    }

    @Override
    public NamesAtHand.Names of(UUID activity) {
        return new Read(new ActivityId(activity));
    }

    /** Names that are decrypted once, for the first text that is compared with them; the first find is entered in the log. */
    private final class Read implements NamesAtHand.Names {

        private final ActivityId review;
        private @Nullable NameForms forms;
        private boolean logged;

        Read(ActivityId review) {
            this.review = review;
        }

        @Override
        public List<NameForms.Place> in(String text) {
            NameForms known = forms;
            if (known == null) {
                known = NameForms.of(spellings(review));
                forms = known;
            }
            List<NameForms.Place> places = known.inMarkdown(text);
            if (!places.isEmpty() && !logged) {
                logged = true;
                log.append(
                        CurrentActor.now(),
                        new Access(Act.REFUSED, "vault", review.toString(), reference(review), "name-in-text"));
            }
            return places;
        }
    }

    private @Nullable String reference(ActivityId review) {
        return vaults.find(review).map(stored -> stored.value().reference()).orElse(null);
    }

    /** None where the vault does not open, so that nothing can be compared. */
    private Set<String> spellings(ActivityId review) {
        Set<String> all = new HashSet<>();
        boolean open = vaults.find(review)
                .map(Stored::value)
                .filter(vault -> door.shut(vault).isEmpty())
                .isPresent();
        if (open) {
            sealing.named(entries.of(review)).forEach(name -> all.addAll(name.spellings()));
        }
        return all;
    }
}
