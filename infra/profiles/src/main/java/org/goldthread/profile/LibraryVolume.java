package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A volume of PSCB 6's learning and improvement library: a map of assurance sources (M15).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param sources the sources on its shelf
 * @param text what belongs on it
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record LibraryVolume(
        String id,
        String name,
        List<String> sources,
        String text,
        String basis,
        @Nullable String note) implements Entry {
    public LibraryVolume {
        sources = List.copyOf(sources);
    }
}
