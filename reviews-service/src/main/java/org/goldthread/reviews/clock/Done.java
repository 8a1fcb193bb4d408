package org.goldthread.reviews.clock;

import java.time.LocalDate;
import org.goldthread.kit.actor.By;

/**
 * What a clock waits for was done.
 *
 * @param clock the profile's id of the clock
 */
public record Done(String clock, LocalDate on, By.Mark by) {}
