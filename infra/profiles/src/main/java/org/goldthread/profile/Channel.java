package org.goldthread.profile;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * A communication method (D3).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param kind what is done with it
 * @param productTemplate the template that is written for it; absent where no product is needed
 * @param text what it is
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Channel(
        String id,
        String name,
        Kind kind,
        @Nullable String productTemplate,
        @Nullable String text,
        String basis,
        @Nullable String note)
        implements Entry {

    /** What is done with a channel. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Kind implements Worded {
        PRODUCT,
        MEETING,
        EVENT,
        TRAINING,
        CASCADE,
        POLICY,
        WEBSITE,
        MEDIA
    }
}
