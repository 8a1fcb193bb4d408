package org.goldthread.reviews.decision;

import java.time.LocalDate;
import java.util.List;
import org.goldthread.kit.actor.By;

/**
 * What was decided, and on which facts.
 *
 * @param turn the turn of deciding, from 1; a case may be put to the decision-makers again
 * @param types the reviews that are done; empty: no review
 * @param met ids of the criteria that were met when it was decided
 * @param unclear ids of those that were unclear
 */
public record Ruling(
        Integer turn,
        List<String> types,
        String reason,
        List<String> met,
        List<String> unclear,
        LocalDate on,
        By.Mark by) {

    public Ruling {
        types = types == null ? List.of() : List.copyOf(types);
        met = met == null ? List.of() : List.copyOf(met);
        unclear = unclear == null ? List.of() : List.copyOf(unclear);
    }

    public boolean review() {
        return !types.isEmpty();
    }
}
