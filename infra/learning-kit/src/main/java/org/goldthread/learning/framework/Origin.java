package org.goldthread.learning.framework;

import java.util.UUID;

/**
 * Which activity something comes from. Kept with each finding, learning point and recommendation, so that it can be
 * told without asking for the activity.
 *
 * @param activity the activity's id
 * @param reference its reference, such as {@code SOL-RR-2026-004}
 * @param typeId its type in the profile
 */
public record Origin(UUID activity, String reference, String typeId) {}
