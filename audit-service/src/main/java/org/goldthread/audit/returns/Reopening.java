package org.goldthread.audit.returns;

import java.time.LocalDate;
import org.goldthread.kit.actor.By;

/**
 * The officer gave a return back to its agency.
 *
 * @param dueOn when it is due again
 */
public record Reopening(LocalDate on, String reason, LocalDate dueOn, By.Mark by) {}
