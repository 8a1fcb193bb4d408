package org.goldthread.reviews.report;

import org.goldthread.kit.actor.By;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on something that may identify a person. It holds wherever the same thing stands in the same words,
 * so that a changed paragraph has to be decided on again.
 *
 * @param hit names the place and its words; the words themselves are not in it
 * @param kind "an NHS number"
 * @param replacement what stands in the published text instead; null where it is kept
 * @param reason why it is kept; null where it is replaced
 */
public record DeskDecision(
        String hit,
        String kind,
        @Nullable String replacement,
        @Nullable String reason,
        By.Mark by) {

    public boolean redacts() {
        return replacement != null;
    }
}
