package org.goldthread.audit.returns;

import java.time.LocalDate;
import org.goldthread.kit.actor.By;

/**
 * A return was handed in.
 *
 * @param declaredBy the role of the person who declares it, never a name
 * @param late whether it was due before
 */
public record Submission(LocalDate on, String declaredBy, Boolean late, By.Mark by) {}
