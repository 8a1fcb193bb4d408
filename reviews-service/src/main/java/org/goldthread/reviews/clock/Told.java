package org.goldthread.reviews.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox was told of one clock.
 *
 * @param dueOn the last day that it was told
 * @param overdueOn the last day for which {@link ClockOverdue} was said; null for none
 */
public record Told(String clock, LocalDate dueOn, @Nullable LocalDate overdueOn) {}
