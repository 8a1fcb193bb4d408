package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who must be present for a group's decisions to stand.
 *
 * @param partners the statutory partners that must be represented
 * @param text the rule in words
 * @param basis where it comes from: one or more clauses, separated by '; ', or 'default'
 * @param note how a clause was read, or why a default was chosen
 */
public record Quorum(
        List<Agency.Partner> partners,
        String text,
        String basis,
        @Nullable String note) {
    public Quorum {
        partners = List.copyOf(partners);
    }
}
