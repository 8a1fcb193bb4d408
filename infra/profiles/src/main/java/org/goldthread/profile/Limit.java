package org.goldthread.profile;

import org.jspecify.annotations.Nullable;

/**
 * A number from which pages warn, or below which they show none.
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param number the number
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Limit(
        String id,
        String name,
        int number,
        String basis,
        @Nullable String note) implements Entry {}
