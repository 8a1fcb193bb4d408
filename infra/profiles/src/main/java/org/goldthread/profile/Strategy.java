package org.goldthread.profile;

import org.jspecify.annotations.Nullable;

/**
 * A strategy, plan or programme that the framework leans on (M19).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param text what it is for
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Strategy(
        String id,
        String name,
        String text,
        String basis,
        @Nullable String note) implements Entry {}
