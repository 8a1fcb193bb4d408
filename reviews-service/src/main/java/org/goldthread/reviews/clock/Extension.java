package org.goldthread.reviews.clock;

import java.time.LocalDate;
import org.goldthread.kit.actor.By;

/**
 * More time on one clock, with the reason. The day that the rule gives stays on record beside it.
 *
 * @param clock the profile's id of the clock
 * @param to the new last day
 */
public record Extension(String clock, LocalDate to, String reason, By.Mark by) {}
