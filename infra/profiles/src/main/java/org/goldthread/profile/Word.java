package org.goldthread.profile;

/**
 * A word or phrase.
 *
 * @param term the word
 * @param text what to write instead, or what it means
 */
public record Word(String term, String text) {}
