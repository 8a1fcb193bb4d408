package org.goldthread.reviews.scope;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.actor.By;
import org.jspecify.annotations.Nullable;

/** A scope, as programs see it. */
record ScopeView(
        UUID review,
        List<String> lines,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<PersonView> people,
        List<String> practitioners,
        List<String> missing,
        @Nullable Instant changedAt) {

    /**
     * A child or member of the family.
     *
     * @param id by which the vault knows who it is
     */
    record PersonView(UUID id, String pseudonym, @Nullable String about) {}

    static ScopeView of(ReviewScope scope) {
        By.Mark changed = scope.changed();
        return new ScopeView(
                scope.review().value(),
                scope.lines(),
                scope.from(),
                scope.until(),
                scope.people().stream()
                        .map(person -> new PersonView(person.id(scope.review()), person.pseudonym(), person.about()))
                        .toList(),
                scope.practitioners(),
                scope.missing(),
                changed == null ? null : changed.at());
    }
}
