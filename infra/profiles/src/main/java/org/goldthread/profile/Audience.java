package org.goldthread.profile;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * Whom learning is sent to.
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param reach how far it reaches: partnership members, professionals, children and families and bodies outside, or
 *     everybody
 * @param text who belongs to it
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Audience(
        String id,
        String name,
        Reach reach,
        @Nullable String text,
        String basis,
        @Nullable String note) implements Entry {

    /** How far an audience lies from the partnership (SOL App. C). */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Reach implements Worded {
        INTERNAL,
        WORKFORCE,
        EXTERNAL,
        PUBLIC
    }
}
