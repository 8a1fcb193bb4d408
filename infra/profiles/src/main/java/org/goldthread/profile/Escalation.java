package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ladder of escalation.
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param when what sets it off
 * @param steps its steps, ascending
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Escalation(
        String id,
        String name,
        String when,
        List<EscalationStep> steps,
        String basis,
        @Nullable String note) implements Entry {
    public Escalation {
        steps = List.copyOf(steps);
    }
}
