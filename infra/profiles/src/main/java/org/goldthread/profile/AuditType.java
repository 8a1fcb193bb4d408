package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of audit (A1).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param code short code used in references such as SOL-RR-2026-004: two to eight capital letters or digits
 * @param description what it is, in the framework's words
 * @param cadence how often it is done (A2)
 * @param asks the kinds of agency that it asks; empty means every agency but schools
 * @param themesFrom the groups that propose its themes
 * @param approvedBy the groups of which one approves its themes
 * @param runBy the group that runs it
 * @param scale the scale that it is graded on
 * @param cases how cases are drawn and compared, where it looks at cases (A7)
 * @param questionnaire how practitioners are asked, where they are (A10)
 * @param handedIn what agencies hand in, where it is their own audit (A11)
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record AuditType(
        String id,
        String name,
        String code,
        String description,
        @Nullable Cadence cadence,
        List<Agency.Kind> asks,
        List<String> themesFrom,
        List<String> approvedBy,
        @Nullable String runBy,
        @Nullable String scale,
        @Nullable CaseSample cases,
        @Nullable Questionnaire questionnaire,
        @Nullable HandedIn handedIn,
        String basis,
        @Nullable String note)
        implements Entry {
    public AuditType {
        asks = List.copyOf(asks);
        themesFrom = List.copyOf(themesFrom);
        approvedBy = List.copyOf(approvedBy);
    }

    /** Whether it asks this agency. */
    public boolean asks(Agency agency) {
        return asks.isEmpty() ? agency.kind() != Agency.Kind.SCHOOL : asks.contains(agency.kind());
    }
}
