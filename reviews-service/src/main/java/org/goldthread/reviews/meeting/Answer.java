package org.goldthread.reviews.meeting;

import org.goldthread.kit.actor.By.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What an invited agency said.
 *
 * @param number how many people come; 0 where nobody does
 * @param note who by role, or why nobody
 */
public record Answer(
        String agency,
        Boolean coming,
        Integer number,
        @Nullable String note,
        Mark by) {}
