package org.goldthread.profile;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How often an audit is done.
 *
 * @param perYear number a year
 * @param every interval between two
 * @param coveragePercentPerYear share of services covered each year, in per cent
 * @param text the rule in words
 * @param basis where it comes from: one or more clauses, separated by '; ', or 'default'
 * @param note how a clause was read, or why a default was chosen
 */
public record Cadence(
        @Nullable Integer perYear,
        @Nullable Period every,
        @Nullable Integer coveragePercentPerYear,
        String text,
        String basis,
        @Nullable String note) {}
