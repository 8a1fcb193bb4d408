package org.goldthread.reviews.retention;

import org.goldthread.kit.actor.By.Mark;

/** That two people had the names destroyed. */
public record Disposal(String reason, Mark proposed, Mark confirmed) {}
