package org.goldthread.reviews.retention;

import org.goldthread.kit.actor.By.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Proceedings or an inquiry for which nothing may be destroyed.
 *
 * @param reason why it was set
 * @param lifted when it was lifted and by whom; absent while it stands
 * @param liftedFor why it was lifted
 */
public record LegalHold(
        String reason,
        Mark by,
        @Nullable Mark lifted,
        @Nullable String liftedFor) {

    boolean stands() {
        return lifted == null;
    }
}
