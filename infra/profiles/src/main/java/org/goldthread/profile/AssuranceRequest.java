package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for assurance, with the evidence that goes with it (M14).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param of of whom it is asked
 * @param asks what is asked
 * @param evidence what may be asked for as evidence
 * @param respondWithinWorkingDays working days to answer
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record AssuranceRequest(
        String id,
        String name,
        Expectation.Of of,
        String asks,
        List<String> evidence,
        @Nullable Integer respondWithinWorkingDays,
        String basis,
        @Nullable String note)
        implements Entry {
    public AssuranceRequest {
        evidence = List.copyOf(evidence);
    }
}
