package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source of learning: a row of the framework's table of sources.
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param category the heading that the framework puts it under
 * @param registeredAs the activity types that it is registered as
 * @param providers who provides it
 * @param text what it is, where the name does not say it
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Source(
        String id,
        String name,
        String category,
        List<String> registeredAs,
        List<String> providers,
        @Nullable String text,
        String basis,
        @Nullable String note)
        implements Entry {
    public Source {
        registeredAs = List.copyOf(registeredAs);
        providers = List.copyOf(providers);
    }
}
