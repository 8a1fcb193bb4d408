package org.goldthread.profile;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of indicators (M3).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param owner the group that analyses it
 * @param every how often it is reported
 * @param providers who provides data and commentary
 * @param purposes what it is to highlight
 * @param text what it is
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Dataset(
        String id,
        String name,
        @Nullable String owner,
        @Nullable Period every,
        List<String> providers,
        List<String> purposes,
        @Nullable String text,
        String basis,
        @Nullable String note)
        implements Entry {
    public Dataset {
        providers = List.copyOf(providers);
        purposes = List.copyOf(purposes);
    }
}
