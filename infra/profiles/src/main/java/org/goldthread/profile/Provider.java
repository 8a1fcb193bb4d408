package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who provides information, as the framework's table of sources names it.
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param agencies the agencies
 * @param kinds all agencies of these kinds
 * @param groups groups of the partnership that provide or co-ordinate it
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Provider(
        String id,
        String name,
        List<String> agencies,
        List<Agency.Kind> kinds,
        List<String> groups,
        String basis,
        @Nullable String note)
        implements Entry {
    public Provider {
        agencies = List.copyOf(agencies);
        kinds = List.copyOf(kinds);
        groups = List.copyOf(groups);
    }
}
