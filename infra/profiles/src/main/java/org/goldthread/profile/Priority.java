package org.goldthread.profile;

import org.jspecify.annotations.Nullable;

/**
 * A priority of the partnership's plan, under which learning and impact are shown.
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param text what it means here
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Priority(
        String id,
        String name,
        @Nullable String text,
        String basis,
        @Nullable String note) implements Entry {}
