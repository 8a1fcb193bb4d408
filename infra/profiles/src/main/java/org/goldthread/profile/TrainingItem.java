package org.goldthread.profile;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * Something that the partnership's training offers (D8).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param kind what it is
 * @param text details
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record TrainingItem(
        String id,
        String name,
        Kind kind,
        @Nullable String text,
        String basis,
        @Nullable String note) implements Entry {

    /** What kind of training it is. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Kind implements Worded {
        COURSE,
        POOL,
        EVENT,
        COACHING,
        CALENDAR,
        REVIEW,
        INDUCTION
    }
}
