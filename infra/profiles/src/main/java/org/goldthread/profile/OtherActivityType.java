package org.goldthread.profile;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * Another activity that learning comes from: inspection, survey, complaint, research (R16).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param code short code used in references such as SOL-RR-2026-004: two to eight capital letters or digits
 * @param kind what kind of activity it is
 * @param description what it is
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record OtherActivityType(
        String id,
        String name,
        String code,
        Kind kind,
        String description,
        String basis,
        @Nullable String note) implements Entry {

    /** What kind of activity it is. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Kind implements Worded {
        INSPECTION,
        OUTSIDE_REVIEW,
        SURVEY,
        FEEDBACK,
        COMPLAINT,
        REPORT,
        RESEARCH,
        DATA,
        TRAINING,
        FORUM,
        WEBSITE
    }
}
