package org.goldthread.reviews.vault;

import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.activity.ActivityId;
import org.jspecify.annotations.Nullable;

/**
 * What the vault keeps of one person.
 *
 * @param pseudonym under which the record knows them
 * @param sealed who they are, encrypted; absent while nothing is kept
 * @param changed when it was last entered, changed or taken out, and by whom
 */
public record VaultEntry(
        @BsonId PersonId id,
        ActivityId review,
        String pseudonym,
        @Nullable Sealed sealed,
        @Nullable Mark changed) implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    static VaultEntry blank(PersonId id, ActivityId review, String pseudonym) {
        return new VaultEntry(id, review, pseudonym, null, null);
    }

    boolean isKept() {
        return sealed != null;
    }

    Outcome<Decision<VaultEntry>> keep(Sealed next, Mark by) {
        return Outcome.done(Decision.of(new VaultEntry(id, review, pseudonym, next, by)));
    }

    Outcome<Decision<VaultEntry>> clear(Mark by) {
        return isKept()
                ? Outcome.done(Decision.of(new VaultEntry(id, review, pseudonym, null, by)))
                : Outcome.refused(
                        new Refusal.Rule("nothing-kept", "The vault keeps nothing of " + pseudonym, "default"));
    }
}
