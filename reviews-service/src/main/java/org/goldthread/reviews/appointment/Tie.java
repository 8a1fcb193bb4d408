package org.goldthread.reviews.appointment;

import org.goldthread.kit.Text;
import org.jspecify.annotations.Nullable;

/**
 * An employer, present or past, or another body that somebody is tied to.
 *
 * @param agency an id of the profile; null for an employer that is no partner
 * @param employer which one, where the profile does not know it; never a person
 * @param from the year in which it began; null where it is not known
 * @param until the year in which it ended; null while it lasts
 */
public record Tie(
        @Nullable String agency,
        @Nullable String employer,
        @Nullable Integer from,
        @Nullable Integer until) {
    public Tie {
        agency = Text.tidy(agency);
        employer = agency == null ? Text.tidy(employer) : null;
    }
}
