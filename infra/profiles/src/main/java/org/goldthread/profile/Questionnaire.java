package org.goldthread.profile;

import org.jspecify.annotations.Nullable;

/**
 * How practitioners are asked in an audit of this type (A10).
 *
 * @param tool the tool whose questions they are asked
 * @param minimumCount no result is shown under this number of answers
 * @param basis where it comes from: one or more clauses, separated by '; ', or 'default'
 * @param note how a clause was read, or why a default was chosen
 */
public record Questionnaire(
        String tool,
        int minimumCount,
        String basis,
        @Nullable String note) {}
