package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of evidence that a change has lasted.
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param moderated whether it counts only after moderation, as a self-assessment does
 * @param auditTypes types of audit whose moderated answers are evidence of this kind (A8)
 * @param text what it is
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record RetestKind(
        String id,
        String name,
        boolean moderated,
        List<String> auditTypes,
        @Nullable String text,
        String basis,
        @Nullable String note)
        implements Entry {
    public RetestKind {
        auditTypes = List.copyOf(auditTypes);
    }
}
