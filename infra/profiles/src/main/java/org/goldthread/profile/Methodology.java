package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way of doing a review, with its own stages (R5).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param description what it is and when it fits
 * @param stages its stages, in order
 * @param references the literature that the framework cites
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Methodology(
        String id,
        String name,
        String description,
        List<Stage> stages,
        List<String> references,
        String basis,
        @Nullable String note)
        implements Entry {
    public Methodology {
        stages = List.copyOf(stages);
        references = List.copyOf(references);
    }
}
