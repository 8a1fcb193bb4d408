package org.goldthread.profile;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * A survey (M6).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param respondents who answers
 * @param every how often; absent where the framework does not say
 * @param provider who runs it
 * @param expectedResponses about how many answers
 * @param minimumCount no result is shown under this number of answers
 * @param text what it asks
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Survey(
        String id,
        String name,
        List<Respondent> respondents,
        @Nullable Period every,
        @Nullable String provider,
        @Nullable Integer expectedResponses,
        int minimumCount,
        @Nullable String text,
        String basis,
        @Nullable String note)
        implements Entry {
    public Survey {
        respondents = List.copyOf(respondents);
    }

    /** Who answers a survey. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Respondent implements Worded {
        CHILDREN,
        LOOKED_AFTER_CHILDREN,
        SECONDARY_STUDENTS,
        FAMILIES,
        PARENTS_AND_CARERS,
        PRACTITIONERS,
        MANAGERS,
        PUBLIC
    }
}
