package org.goldthread.reviews.vault;

import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.NamesLeftOut;
import org.goldthread.reviews.access.Access;
import org.goldthread.reviews.access.AccessLog;
import org.goldthread.reviews.access.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Somebody who may opens a name, says why, and is shown it once. The opening is logged before it is shown. */
@Service
class OpeningName {

    /** Fewer characters are no reason. */
    static final int SHORTEST_REASON = 10;

    static final int LONGEST_REASON = 500;

    private final VaultDoor door;
    private final VaultEntries entries;
    private final Sealing sealing;
    private final NamesLeftOut names;
    private final AccessLog log;

    OpeningName(VaultDoor door, VaultEntries entries, Sealing sealing, NamesLeftOut names, AccessLog log) {
        this.door = door;
        this.entries = entries;
        this.sealing = sealing;
        this.names = names;
        this.log = log;
    }

    /**
     * A name that was opened.
     *
     * @param logged number of the access log's entry about it
     */
    record Opened(String pseudonym, Identity identity, long logged) {}

    Outcome<Opened> open(By by, ActivityId review, PersonId person, @Nullable String given) {
        return door.enter(by.actor(), review, person, VaultDoor.Asked.OPEN).then(before -> {
            Optional<Sealed> kept =
                    entries.find(person).map(Stored::value).flatMap(entry -> Optional.ofNullable(entry.sealed()));
            if (kept.isEmpty()) {
                return Outcome.refused(new Refusal.Rule(
                        "nothing-kept",
                        "The vault keeps nothing of " + before.person().pseudonym(),
                        "default"));
            }
            String reason = Text.tidy(given);
            return names.leftOut(review.value(), () -> check(reason))
                    .orElse(() -> shown(by, before, kept.get(), java.util.Objects.requireNonNull(reason)));
        });
    }

    private static Problems check(@Nullable String reason) {
        return new Problems()
                .text("reason", reason, LONGEST_REASON, "why you need to know who this is")
                .when(
                        reason != null && reason.length() < SHORTEST_REASON,
                        "reason",
                        "too-short",
                        "Say why you need to know who this is in at least " + SHORTEST_REASON + " characters");
    }

    private Outcome<Opened> shown(By by, VaultDoor.Before before, Sealed kept, String reason) {
        Identity identity = sealing.open(before.id(), kept);
        long logged = log.append(
                        by,
                        new Access(
                                Act.OPENED,
                                "person",
                                before.person().pseudonym(),
                                before.inside().reference(),
                                reason))
                .sequence();
        return Outcome.done(new Opened(before.person().pseudonym(), identity, logged));
    }
}
