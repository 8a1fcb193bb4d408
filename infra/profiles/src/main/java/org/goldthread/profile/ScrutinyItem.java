package org.goldthread.profile;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * A means of scrutiny or challenge (M15).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param kind what it is
 * @param by by whom
 * @param to the groups that it goes to
 * @param every how often
 * @param text what is done
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record ScrutinyItem(
        String id,
        String name,
        Kind kind,
        @Nullable String by,
        List<String> to,
        @Nullable Period every,
        String text,
        String basis,
        @Nullable String note)
        implements Entry {
    public ScrutinyItem {
        to = List.copyOf(to);
    }

    /** A means of scrutiny. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Kind implements Worded {
        CALENDAR,
        INDEPENDENT_SCRUTINY,
        CHALLENGE,
        REPORT,
        WALKABOUT
    }
}
