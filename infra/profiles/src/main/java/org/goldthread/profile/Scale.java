package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grading scale (A3).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param grades the grades, best first
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Scale(
        String id,
        String name,
        List<Grade> grades,
        String basis,
        @Nullable String note) implements Entry {
    public Scale {
        grades = List.copyOf(grades);
    }
}
