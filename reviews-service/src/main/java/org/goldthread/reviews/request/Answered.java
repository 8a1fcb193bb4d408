package org.goldthread.reviews.request;

import org.goldthread.kit.actor.By.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The agency refused, and what the partnership said to that.
 *
 * @param reason the agency's
 * @param reply the partnership's; null as long as there is none
 * @param upheld true where the partnership accepted the refusal
 */
public record Answered(
        String reason,
        Mark by,
        @Nullable String reply,
        @Nullable Boolean upheld,
        @Nullable Mark replied) {

    static Answered refusing(String reason, Mark by) {
        return new Answered(reason, by, null, null, null);
    }

    Answered replied(String words, boolean accepts, Mark mark) {
        return new Answered(reason, by, words, accepts, mark);
    }
}
