package org.goldthread.profile;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * Whether a review's final report is published (R14).
 *
 * @param rule the rule
 * @param text the rule in words: what is published, what instead, for how long
 * @param basis where it comes from: one or more clauses, separated by '; ', or 'default'
 * @param note how a clause was read, or why a default was chosen
 */
public record Publication(
        Rule rule, String text, String basis, @Nullable String note) {

    /** How strongly publication is asked for. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Rule implements Worded {
        MUST,
        NORMALLY,
        NORMALLY_NOT,
        LOCAL_DECISION
    }
}
