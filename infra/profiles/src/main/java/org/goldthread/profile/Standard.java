package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A standard or heading that audits of a type are made against (A3).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param auditTypes the audit types
 * @param text what is looked for
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Standard(
        String id,
        String name,
        List<String> auditTypes,
        String text,
        String basis,
        @Nullable String note) implements Entry {
    public Standard {
        auditTypes = List.copyOf(auditTypes);
    }
}
