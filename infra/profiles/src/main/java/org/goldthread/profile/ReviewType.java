package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of review (R1).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param code short code used in references such as SOL-RR-2026-004: two to eight capital letters or digits
 * @param description when it is used, in the framework's words
 * @param serious whether the case is serious: then the lead reviewer must be independent (R6)
 * @param decisionMaker who decides that it is done
 * @param ledBy the group that runs it
 * @param methodologies the methodologies offered for it; empty means all
 * @param publication whether its report is published
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record ReviewType(
        String id,
        String name,
        String code,
        String description,
        boolean serious,
        @Nullable String decisionMaker,
        @Nullable String ledBy,
        List<String> methodologies,
        Publication publication,
        String basis,
        @Nullable String note)
        implements Entry {
    public ReviewType {
        methodologies = List.copyOf(methodologies);
    }
}
