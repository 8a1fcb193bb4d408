package org.goldthread.reviews.method;

import org.goldthread.kit.actor.By.Mark;

/** A methodology that was given up for another one, with its stages as they stood. */
public record Replaced(Chosen method, String reason, Mark by) {}
