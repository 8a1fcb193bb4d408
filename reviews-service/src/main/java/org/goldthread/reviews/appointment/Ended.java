package org.goldthread.reviews.appointment;

import org.goldthread.kit.actor.By.Mark;

/** Why an appointment ended before the review did. */
public record Ended(String reason, Mark by) {}
