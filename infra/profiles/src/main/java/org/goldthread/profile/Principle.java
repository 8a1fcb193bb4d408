package org.goldthread.profile;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * A principle of learning and improvement (R15).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param kind culture of learning, principle of reviews, conduct of reviews, foundation of the framework, trust
 *     between partners, or transparency
 * @param text the principle in the framework's words
 * @param evidence what shows that it was kept
 * @param blocksClosing whether a review cannot close while it has no evidence
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Principle(
        String id,
        String name,
        Kind kind,
        String text,
        @Nullable String evidence,
        boolean blocksClosing,
        String basis,
        @Nullable String note)
        implements Entry {

    /** What a principle is about. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Kind implements Worded {
        CULTURE,
        REVIEW,
        CONDUCT,
        FOUNDATION,
        TRUST,
        TRANSPARENCY
    }
}
