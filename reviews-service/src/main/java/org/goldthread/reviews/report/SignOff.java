package org.goldthread.reviews.report;

import java.time.LocalDate;
import org.goldthread.kit.actor.By;
import org.jspecify.annotations.Nullable;

/**
 * What a signatory said to one version: signed it, or sent it back with a reason. It holds for that version alone and
 * stays on record.
 *
 * @param reason why it was sent back; null where it was signed
 */
public record SignOff(
        String seat, Integer version, @Nullable String reason, LocalDate on, By.Mark by) {

    public boolean signed() {
        return reason == null;
    }
}
