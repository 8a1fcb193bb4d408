package org.goldthread.profile;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * A theme that links threads over activities (R18).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param kind A theme of practice, or a domain of modifiable factors in child deaths
 * @param text what belongs to it
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Theme(
        String id,
        String name,
        Kind kind,
        @Nullable String text,
        String basis,
        @Nullable String note) implements Entry {

    /** Where a theme is used. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Kind implements Worded {
        PRACTICE,
        MODIFIABLE_FACTOR_DOMAIN
    }
}
