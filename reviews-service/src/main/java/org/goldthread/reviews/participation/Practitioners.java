package org.goldthread.reviews.participation;

import java.time.LocalDate;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.reviews.conduct.Level;
import org.jspecify.annotations.Nullable;

/**
 * One practitioner, or several of the same agency, level and role, who were to take part (PSCB 2.1.4).
 *
 * @param id within the review: {@code p1}, {@code p2} ...
 * @param role what they do, under a pseudonym: "Health visitor A"
 * @param number how many people
 * @param account how they took part, or why not; null while they are only invited
 * @param prepared how they were prepared
 * @param told what they were told: about the review, and that it does not blame
 */
public record Practitioners(
        String id,
        String agency,
        Level level,
        String role,
        Integer number,
        TakingPart state,
        @Nullable LocalDate invitedOn,
        @Nullable String account,
        @Nullable String prepared,
        @Nullable String told,
        Mark by) {}
