package org.goldthread.profile;

import org.jspecify.annotations.Nullable;

/**
 * The legal power under which information is asked for (R8).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param text whom it binds, to what
 * @param certainty how sure we are of it
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Power(
        String id,
        String name,
        String text,
        Certainty certainty,
        String basis,
        @Nullable String note) implements Entry {}
