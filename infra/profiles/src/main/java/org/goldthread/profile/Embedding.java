package org.goldthread.profile;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an action that is done is checked for being embedded, and by what kinds of evidence (M2).
 *
 * @param intervals intervals after completion, ascending
 * @param retestKinds the kinds of retest evidence that count
 * @param basis where it comes from: one or more clauses, separated by '; ', or 'default'
 * @param note how a clause was read, or why a default was chosen
 */
public record Embedding(
        List<Period> intervals,
        List<RetestKind> retestKinds,
        String basis,
        @Nullable String note) {
    public Embedding {
        intervals = List.copyOf(intervals);
        retestKinds = List.copyOf(retestKinds);
    }
}
