package org.goldthread.profile;

import java.time.Period;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * An indicator of a dataset (M3).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param dataset the dataset that it belongs to
 * @param question the scorecard's question that it answers
 * @param unit its unit
 * @param polarity which direction is better
 * @param numerator what is counted
 * @param denominator what it is divided by
 * @param every how often it is returned
 * @param provider who returns it
 * @param scope whether it is collected nationally, locally or by one agency
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Indicator(
        String id,
        String name,
        String dataset,
        Measure.Question question,
        String unit,
        Polarity polarity,
        @Nullable String numerator,
        @Nullable String denominator,
        Period every,
        String provider,
        Scope scope,
        String basis,
        @Nullable String note)
        implements Entry {

    /** Which direction is better. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Polarity implements Worded {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER,
        NEUTRAL
    }

    /** Who collects an indicator. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Scope implements Worded {
        NATIONAL,
        LOCAL,
        SINGLE_AGENCY
    }
}
