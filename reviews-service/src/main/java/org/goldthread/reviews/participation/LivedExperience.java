package org.goldthread.reviews.participation;

import org.goldthread.kit.actor.By.Mark;

/**
 * What daily life was like for the child: a section that every review has.
 *
 * @param sources how it is known: the child's own words, siblings, records
 */
public record LivedExperience(String text, String sources, Mark by) {}
