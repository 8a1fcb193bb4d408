package org.goldthread.profile;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * What is expected of an agency, a post in it, or the partnership; assurance is asked for each (M14).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param of of whom
 * @param area the heading that the framework puts it under
 * @param text the expectation in the framework's words
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Expectation(
        String id,
        String name,
        Of of,
        @Nullable String area,
        String text,
        String basis,
        @Nullable String note) implements Entry {

    /** Of whom something is expected. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Of implements Worded {
        SINGLE_AGENCY,
        REPRESENTATIVE,
        LEARNING_LINK,
        STRATEGIC_LEAD,
        PARTNERSHIP
    }
}
