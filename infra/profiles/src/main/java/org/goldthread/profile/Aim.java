package org.goldthread.profile;

import org.jspecify.annotations.Nullable;

/**
 * What learning and improvement must be able to assure partners about (SOL 1.1.5, LDS).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param text the aim in the framework's words
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Aim(
        String id,
        String name,
        String text,
        String basis,
        @Nullable String note) implements Entry {}
