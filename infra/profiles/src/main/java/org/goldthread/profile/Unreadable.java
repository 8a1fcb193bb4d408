package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the framework that the source text lost.
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param where where it stood
 * @param features features that would use it
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Unreadable(
        String id,
        String name,
        String where,
        List<String> features,
        String basis,
        @Nullable String note) implements Entry {
    public Unreadable {
        features = List.copyOf(features);
    }
}
