package org.goldthread.dissemination.library;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The learning that a plan, a product or a cascade carries: enough to show it and to tell its threads.
 *
 * @param findings the findings that the learning point joins: its threads
 * @param service reviews or audits: who owns the findings
 * @param scope single-agency, multi-agency, governance or national
 */
public record Learning(
        UUID learningPointId,
        List<UUID> findings,
        String service,
        String activityReference,
        String activityTypeId,
        String keyMessage,
        String scope) {

    private static final int LONGEST_CASE = 120;

    public Learning {
        findings = List.copyOf(findings);
    }

    public Set<UUID> threads() {
        return Set.copyOf(findings);
    }

    /** The activity's reference and the beginning of the key message, as inboxes show a case. */
    public String inShort() {
        String words = activityReference + ": " + keyMessage;
        if (words.length() <= LONGEST_CASE) {
            return words;
        }
        int space = words.lastIndexOf(' ', LONGEST_CASE - 1);
        return words.substring(0, space > 0 ? space : LONGEST_CASE - 1) + "…";
    }
}
