package org.goldthread.reviews.vault;

import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.reviews.access.Access;
import org.goldthread.reviews.access.AccessLog;
import org.goldthread.reviews.access.Act;
import org.goldthread.reviews.scope.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An officer enters who somebody is, changes it or takes it out. */
@Service
class KeepingNames {

    private final VaultDoor door;
    private final VaultEntries entries;
    private final ReviewVaults vaults;
    private final Sealing sealing;
    private final AccessLog log;
    private final Scopes scopes;
    private final CurrentFramework framework;

    KeepingNames(
            VaultDoor door,
            VaultEntries entries,
            ReviewVaults vaults,
            Sealing sealing,
            AccessLog log,
            Scopes scopes,
            CurrentFramework framework) {
        this.door = door;
        this.entries = entries;
        this.vaults = vaults;
        this.sealing = sealing;
        this.log = log;
        this.scopes = scopes;
        this.framework = framework;
    }

    /** Puts this in the place of what is kept. */
    Outcome<Stored<VaultEntry>> put(
            By by, ActivityId review, PersonId person, @Nullable Long version, Identity identity) {
        return keep(by, review, person, version, identity, false, List.of());
    }

    /**
     * Changes what is given and leaves the rest as it is kept, since the form does not show it.
     *
     * @param without fields to take out: {@code otherNames}, {@code dateOfBirth}, {@code nhsNumber}, {@code address}
     */
    Outcome<Stored<VaultEntry>> merge(
            By by,
            ActivityId review,
            PersonId person,
            @Nullable Long version,
            Identity identity,
            List<String> without) {
        return keep(by, review, person, version, identity, true, without);
    }

    private Outcome<Stored<VaultEntry>> keep(
            By by,
            ActivityId review,
            PersonId person,
            @Nullable Long version,
            Identity identity,
            boolean merging,
            List<String> without) {
        return door.enter(by.actor(), review, person, VaultDoor.Asked.KEEP).then(before -> {
            boolean nameKept = merging
                    && entries.find(person)
                            .filter(entry -> entry.value().isKept())
                            .isPresent();
            return check(review, before.person().pseudonym(), identity, nameKept, without)
                    .orElse(() -> vaults.keyOf(by, before.inside().activity()))
                    .then(key -> entries.change(
                            by,
                            VaultEntry.blank(person, review, before.person().pseudonym()),
                            version,
                            entry -> entry.keep(
                                    sealing.seal(key, person, identity, merging ? entry.sealed() : null, without),
                                    framework.mark(by))))
                    .map(stored -> logged(by, before, Act.CHANGED, stored));
        });
    }

    /** A name that the scope calls somebody by goes out there before it is kept: nothing outside the vault holds one. */
    private Problems check(
            ActivityId review, String pseudonym, Identity identity, boolean nameKept, List<String> without) {
        VaultName name = new VaultName(pseudonym, Spellings.of(identity));
        boolean named = scopes.of(review).texts().stream().anyMatch(name::isCalledIn);
        return identity.check(!nameKept, framework.now().today())
                .when(
                        nameKept && identity.isBlank() && without.isEmpty(),
                        "name",
                        "required",
                        "Enter what should be changed")
                .when(
                        named,
                        "name",
                        "stands-in-scope",
                        "The review’s scope calls somebody by this name: take it out there first");
    }

    /** Takes everything out that is kept of a person. */
    Outcome<Stored<VaultEntry>> clear(By by, ActivityId review, PersonId person, @Nullable Long version) {
        return door.enter(by.actor(), review, person, VaultDoor.Asked.KEEP)
                .then(before -> entries.change(
                                by,
                                VaultEntry.blank(person, review, before.person().pseudonym()),
                                version,
                                entry -> entry.clear(framework.mark(by)))
                        .map(stored -> logged(by, before, Act.CLEARED, stored)));
    }

    private Stored<VaultEntry> logged(By by, VaultDoor.Before before, Act act, Stored<VaultEntry> stored) {
        Sealed sealed = stored.value().sealed();
        log.append(
                by,
                new Access(
                        act,
                        "person",
                        before.person().pseudonym(),
                        before.inside().reference(),
                        sealed == null ? null : "Kept now: " + String.join(", ", sealed.fields())));
        return stored;
    }
}
