package org.goldthread.profile;

import org.jspecify.annotations.Nullable;

/**
 * A level of training evaluation (M8).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param level 1 to 4
 * @param question what it asks
 * @param when when it is asked
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record EvaluationLevel(
        String id,
        String name,
        int level,
        String question,
        String when,
        String basis,
        @Nullable String note) implements Entry {}
