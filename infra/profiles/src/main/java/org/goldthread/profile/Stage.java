package org.goldthread.profile;

/**
 * One stage of a methodology.
 *
 * @param id stable identifier within the methodology
 * @param name the stage
 */
public record Stage(String id, String name) {}
