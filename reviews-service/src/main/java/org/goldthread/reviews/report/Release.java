package org.goldthread.reviews.report;

import java.time.LocalDate;
import org.goldthread.kit.actor.By;
import org.jspecify.annotations.Nullable;

/**
 * What was published.
 *
 * @param text as the public reads it, after what was decided at the desk
 * @param availableUntil how long it stays at least; null where the profile sets nothing
 * @param proposedBy the first person
 * @param by the second person
 */
public record Release(
        Proposal.Kind kind,
        Integer version,
        ReportTextId text,
        String title,
        String slug,
        LocalDate on,
        @Nullable LocalDate availableUntil,
        By.Mark proposedBy,
        By.Mark by) {}
