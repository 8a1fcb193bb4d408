package org.goldthread.reviews.meeting;

import org.goldthread.reviews.conduct.Level;
import org.jspecify.annotations.Nullable;

/**
 * How many people of one agency and level attended.
 *
 * @param agency null for independent people and others
 * @param level null for independent people and others
 */
public record Attendance(@Nullable String agency, @Nullable Level level, Integer number) {}
