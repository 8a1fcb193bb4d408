package org.goldthread.profile;

import org.jspecify.annotations.Nullable;

/**
 * How near to practice somebody works. Attendance and participation are told by agency and level (R9, R10).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record PractitionerLevel(
        String id, String name, String basis, @Nullable String note) implements Entry {}
