package org.goldthread.profile;

import org.jspecify.annotations.Nullable;

/**
 * A board or body outside the partnership that learning is exchanged with (D12).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param text what is exchanged
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Board(
        String id,
        String name,
        String text,
        String basis,
        @Nullable String note) implements Entry {}
