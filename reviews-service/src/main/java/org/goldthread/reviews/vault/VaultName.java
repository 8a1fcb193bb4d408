package org.goldthread.reviews.vault;

import java.util.Set;
import org.goldthread.kit.wording.NameForms;

/**
 * A person whom the vault knows, in all the ways in which a text may call them.
 *
 * @param spellings whole names, their parts, nicknames and other spellings; compare without regard to capitals
 */
public record VaultName(String pseudonym, Set<String> spellings) {

    public VaultName {
        spellings = Set.copyOf(spellings);
    }

    /** Whether a text calls this person by any form of a name. */
    public boolean isCalledIn(String text) {
        return !NameForms.of(spellings).inMarkdown(text).isEmpty();
    }

    @Override
    public String toString() {
        return "VaultName[" + pseudonym + "]"; // never a name
    }
}
