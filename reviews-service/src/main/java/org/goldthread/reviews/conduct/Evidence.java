package org.goldthread.reviews.conduct;

/**
 * What the record itself shows for a principle.
 *
 * @param principle an id of the profile's principles
 * @param sentence what there is, without an identity
 * @param path the page that shows it
 */
public record Evidence(String principle, String sentence, String path) {}
