package org.goldthread.profile;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * A kind of learning, as in STH's column 'Learning'.
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param scope how far the learning goes
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record LearningKind(
        String id,
        String name,
        Scope scope,
        String basis,
        @Nullable String note) implements Entry {

    /** How far learning goes. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Scope implements Worded {
        SINGLE_AGENCY,
        MULTI_AGENCY,
        GOVERNANCE,
        NATIONAL
    }
}
