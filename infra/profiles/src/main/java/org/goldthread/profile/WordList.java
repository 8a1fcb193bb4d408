package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * A list of words: phrases to avoid, or terms explained.
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param kind whether its terms are to be avoided or explained
 * @param words the words
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record WordList(
        String id,
        String name,
        Kind kind,
        List<Word> words,
        String basis,
        @Nullable String note) implements Entry {
    public WordList {
        words = List.copyOf(words);
    }

    /** What a list's terms are for. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Kind implements Worded {
        AVOID,
        EXPLAIN
    }
}
