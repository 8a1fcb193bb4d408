package org.goldthread.reviews.retention;

import org.goldthread.kit.actor.By.Mark;

/** That somebody proposed to destroy the names. */
public record Proposal(String reason, Mark by) {}
