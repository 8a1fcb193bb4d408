package org.goldthread.reviews.principle;

import org.goldthread.kit.actor.By.Mark;

/**
 * Evidence for a principle that somebody entered in words.
 *
 * @param principle an id of the profile
 */
public record Entry(String principle, String text, Mark by) {}
