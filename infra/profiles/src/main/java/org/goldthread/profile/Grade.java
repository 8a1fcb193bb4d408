package org.goldthread.profile;

/**
 * A grade of a scale.
 *
 * @param id stable identifier within the scale
 * @param name the grade
 * @param met whether the standard counts as met
 */
public record Grade(String id, String name, boolean met) {}
