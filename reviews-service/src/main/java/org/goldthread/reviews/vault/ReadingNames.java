package org.goldthread.reviews.vault;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.reviews.scope.Person;
import org.goldthread.reviews.scope.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Of whom the vault of a review keeps something. No name is read for it. */
@Service
class ReadingNames {

    private final VaultDoor door;
    private final VaultEntries entries;
    private final Scopes scopes;

    ReadingNames(VaultDoor door, VaultEntries entries, Scopes scopes) {
        this.door = door;
        this.entries = entries;
        this.scopes = scopes;
    }

    /** A person of the scope with what is kept of them. */
    record Line(Person person, VaultEntry entry, long version) {}

    /**
     * A review's vault.
     *
     * @param shut why it does not open; null where it does
     */
    record Names(VaultDoor.Inside inside, @Nullable Refusal shut, List<Line> lines) {

        String state() {
            if (inside.vault().disposed().isPresent()) {
                return "destroyed";
            }
            return shut == null ? "open" : "closed";
        }
    }

    Outcome<Names> of(Actor actor, ActivityId review) {
        return door.enter(actor, review, VaultDoor.Asked.LOOK)
                .map(inside -> new Names(
                        inside,
                        door.shut(inside.vault()).orElse(null),
                        scopes.of(review).people().stream()
                                .map(person -> line(review, person))
                                .toList()));
    }

    Optional<Line> line(ActivityId review, PersonId id) {
        return scopes.of(review).person(id.value()).map(person -> line(review, person));
    }

    private Line line(ActivityId review, Person person) {
        PersonId id = new PersonId(person.id(review));
        Optional<Stored<VaultEntry>> entry = entries.find(id);
        return new Line(
                person,
                entry.map(Stored::value).orElseGet(() -> VaultEntry.blank(id, review, person.pseudonym())),
                entry.map(Stored::version).orElse(1L));
    }
}
