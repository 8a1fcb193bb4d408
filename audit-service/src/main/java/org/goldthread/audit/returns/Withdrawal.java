package org.goldthread.audit.returns;

import java.time.LocalDate;
import org.goldthread.kit.actor.By;

/**
 * An agency was taken out of a round.
 *
 * @param from the state that its return had
 */
public record Withdrawal(LocalDate on, String reason, ReturnState from, By.Mark by) {}
