package org.goldthread.reviews.report;

import java.time.LocalDate;
import org.goldthread.kit.actor.By;

/**
 * A publication that was taken down.
 *
 * @param reason in words for the public
 */
public record TakenDown(Release release, String reason, LocalDate on, By.Mark by) {}
