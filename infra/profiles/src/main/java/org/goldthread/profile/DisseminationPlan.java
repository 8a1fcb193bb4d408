package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who draws up and approves dissemination plans, and what they must think of (D2).
 *
 * @param approvedBy the group whose chair approves a plan
 * @param coordinatedBy the group that draws it up
 * @param considerations prompts that every plan answers
 * @param basis where it comes from: one or more clauses, separated by '; ', or 'default'
 * @param note how a clause was read, or why a default was chosen
 */
public record DisseminationPlan(
        String approvedBy,
        @Nullable String coordinatedBy,
        List<Consideration> considerations,
        String basis,
        @Nullable String note) {
    public DisseminationPlan {
        considerations = List.copyOf(considerations);
    }
}
