package org.goldthread.reviews.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns an {@link Identity} into what is stored and back. Each value is encrypted together with whose it is and which
 * field, so that one cannot be passed off as another inside the store.
 */
@Component
class Sealing {

    private static final String NAME = "name";
    private static final String OTHER_NAMES = "otherNames";
    private static final String DATE_OF_BIRTH = "dateOfBirth";
    private static final String NHS_NUMBER = "nhsNumber";
    private static final String ADDRESS = "address";

    private final DataKeys keys;

    Sealing(DataKeys keys) {
        this.keys = keys;
    }

    /**
     * Encrypts what was given. A name must be given or kept already.
     *
     * @param kept what stays where nothing is given; null to leave nothing of it
     * @param without the fields of it that go all the same
     */
    Sealed seal(UUID key, PersonId person, Identity identity, @Nullable Sealed kept, List<String> without) {
        return new Sealed(
                java.util.Objects.requireNonNull(
                        field(key, person, NAME, identity.name(), kept == null ? null : kept.name(), List.of())),
                field(
                        key,
                        person,
                        OTHER_NAMES,
                        identity.otherNames().isEmpty() ? null : String.join("\n", identity.otherNames()),
                        kept == null ? null : kept.otherNames(),
                        without),
                field(
                        key,
                        person,
                        DATE_OF_BIRTH,
                        identity.dateOfBirth(),
                        kept == null ? null : kept.dateOfBirth(),
                        without),
                field(key, person, NHS_NUMBER, identity.nhsNumber(), kept == null ? null : kept.nhsNumber(), without),
                field(key, person, ADDRESS, identity.address(), kept == null ? null : kept.address(), without));
    }

    private @Nullable Binary field(
            UUID key,
            PersonId person,
            String field,
            @Nullable String value,
            @Nullable Binary kept,
            List<String> without) {
        if (value == null) {
            return without.contains(field) ? null : kept;
        }
        return keys.encrypt(key, mark(person, field) + value);
    }

    /**
     * Decrypts everything.
     *
     * @throws VaultClosed if the key is gone, or what is stored was tampered with
     */
    Identity open(PersonId person, Sealed sealed) {
        String others = text(person, OTHER_NAMES, sealed.otherNames());
        return new Identity(
                text(person, NAME, sealed.name()),
                others == null ? List.of() : others.lines().toList(),
                text(person, DATE_OF_BIRTH, sealed.dateOfBirth()),
                text(person, NHS_NUMBER, sealed.nhsNumber()),
                text(person, ADDRESS, sealed.address()));
    }

    /**
     * Decrypts only what these people may be called; leaves out those of whom no name is kept.
     *
     * @throws VaultClosed as {@link #open}
     */
    List<VaultName> named(List<VaultEntry> entries) {
        List<VaultName> names = new ArrayList<>();
        for (VaultEntry entry : entries) {
            Sealed sealed = entry.sealed();
            if (sealed != null) {
                Sealed called = new Sealed(sealed.name(), sealed.otherNames(), null, null, null);
                names.add(new VaultName(entry.pseudonym(), Spellings.of(open(entry.id(), called))));
            }
        }
        return List.copyOf(names);
    }

    private @Nullable String text(PersonId person, String field, @Nullable Binary sealed) {
        if (sealed == null) {
            return null;
        }
        String text = keys.decrypt(sealed);
        String mark = mark(person, field);
        if (!text.startsWith(mark)) {
            throw new VaultClosed("what the vault keeps stands where it does not belong");
        }
        return text.substring(mark.length());
    }

    private static String mark(PersonId person, String field) {
        return person + " " + field + "\n";
    }
}
