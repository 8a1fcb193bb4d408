package org.goldthread.profile;

import org.jspecify.annotations.Nullable;

/**
 * A working-day limit of the software's own steps.
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param workingDays working days from the step that starts it
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record DueDate(
        String id,
        String name,
        int workingDays,
        String basis,
        @Nullable String note) implements Entry {}
