package org.goldthread.profile;

import org.jspecify.annotations.Nullable;

/**
 * How an audit of this type looks at cases (A7).
 *
 * @param tool the tool that auditors are offered first
 * @param fewestForAgreement number of cases graded by both of two raters under which their agreement is not said
 * @param basis where it comes from: one or more clauses, separated by '; ', or 'default'
 * @param note how a clause was read, or why a default was chosen
 */
public record CaseSample(
        String tool,
        int fewestForAgreement,
        String basis,
        @Nullable String note) {}
