package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may chair a group.
 *
 * @param eligible the statutory partners that the chair must come from; empty means that anyone may chair
 * @param text the rule in words
 * @param agency the agency that provides the chair now
 * @param post the post that holds the chair now
 * @param deputyAgency the agency that provides the deputy chair now
 * @param deputyPost the post of the deputy chair now
 * @param basis where it comes from: one or more clauses, separated by '; ', or 'default'
 * @param note how a clause was read, or why a default was chosen
 */
public record ChairRule(
        List<Agency.Partner> eligible,
        String text,
        @Nullable String agency,
        @Nullable String post,
        @Nullable String deputyAgency,
        @Nullable String deputyPost,
        String basis,
        @Nullable String note) {
    public ChairRule {
        eligible = List.copyOf(eligible);
    }
}
