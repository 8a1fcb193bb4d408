package org.goldthread.reviews.vault;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What a review's vault keeps, without a name.
 *
 * @param state {@code open}, {@code closed} or {@code destroyed}
 * @param why code and sentence where it is not open
 * @param admitted sign-in names of the reviewers who may open names
 */
record NamesView(
        UUID review,
        String state,
        @Nullable String code,
        @Nullable String why,
        List<KeptPerson> people,
        List<String> admitted) {

    /**
     * A person of the scope.
     *
     * @param version of what is kept, for If-Match; 1 while nothing is
     * @param fields which fields are kept, in words
     */
    record KeptPerson(
            UUID person,
            String pseudonym,
            @Nullable String about,
            boolean kept,
            List<String> fields,
            long version,
            @Nullable Instant changedAt) {}

    static NamesView of(ReadingNames.Names names) {
        Refusal shut = names.shut();
        return new NamesView(
                names.inside().activity().id().value(),
                names.state(),
                shut == null ? null : shut.code(),
                shut == null ? null : shut.sentence(),
                names.lines().stream().map(NamesView::person).toList(),
                names.inside().vault().admitted().stream()
                        .map(ReviewVault.Admitted::reviewer)
                        .toList());
    }

    private static KeptPerson person(ReadingNames.Line line) {
        Sealed sealed = line.entry().sealed();
        Mark changed = line.entry().changed();
        return new KeptPerson(
                line.entry().id().value(),
                line.person().pseudonym(),
                line.person().about(),
                sealed != null,
                sealed == null ? List.of() : sealed.fields(),
                line.version(),
                changed == null ? null : changed.at());
    }

    /** What now stands of one person. */
    record Kept(UUID person, String pseudonym, boolean kept, List<String> fields) {

        static Kept of(VaultEntry entry) {
            Sealed sealed = entry.sealed();
            return new Kept(
                    entry.id().value(),
                    entry.pseudonym(),
                    sealed != null,
                    sealed == null ? List.of() : sealed.fields());
        }
    }

    /** Who may open names. */
    record AdmittedReviewers(List<String> reviewers) {

        static AdmittedReviewers of(ReviewVault vault) {
            return new AdmittedReviewers(vault.admitted().stream()
                    .map(ReviewVault.Admitted::reviewer)
                    .toList());
        }
    }
}
