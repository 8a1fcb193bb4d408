package org.goldthread.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * A partner organisation (P5).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param abbreviation the short form that the framework prints
 * @param kind what kind of partner it is
 * @param partner which of the three statutory safeguarding partners it is; only for a statutory partner
 * @param from first day as a partner; absent if it always was one
 * @param until last day as a partner; agencies are ended, never removed
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Agency(
        String id,
        String name,
        @Nullable String abbreviation,
        Kind kind,
        @Nullable Partner partner,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String basis,
        @Nullable String note)
        implements Entry {

    /** Whether it takes part on this day. */
    public boolean isPartnerOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** What kind of partner an agency is. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Kind implements Worded {
        STATUTORY_PARTNER,
        RELEVANT_AGENCY,
        SCHOOL,
        COMMISSIONED,
        VOLUNTARY
    }

    /** The three statutory safeguarding partners (Children Act 2004 s.16E). */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Partner implements Worded {
        LOCAL_AUTHORITY,
        HEALTH,
        POLICE
    }
}
