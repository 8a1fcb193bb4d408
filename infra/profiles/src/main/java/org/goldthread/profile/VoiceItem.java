package org.goldthread.profile;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * How children, parents, practitioners or the public are heard (M18).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param who whose voice
 * @param kind what is done
 * @param text the commitment in the framework's words
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record VoiceItem(
        String id,
        String name,
        Who who,
        Kind kind,
        String text,
        String basis,
        @Nullable String note) implements Entry {

    /** Whose voice is heard. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Who implements Worded {
        CHILDREN,
        PARENTS_AND_CARERS,
        PRACTITIONERS,
        PUBLIC
    }

    /** What is done with it. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Kind implements Worded {
        RECEIVE,
        DIALOGUE,
        AWARENESS,
        PARTICIPATE,
        TELL_BACK,
        CHALLENGE
    }
}
