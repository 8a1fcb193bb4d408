package org.goldthread.keycloak;

import java.util.List;

/**
 * What applying a plan did, as sentences for the operator.
 *
 * @param lines one sentence a change; empty when the realm was as planned
 */
public record RealmChanges(List<String> lines) {
    public RealmChanges {
        lines = List.copyOf(lines);
    }

    /** Whether the realm was as planned already. */
    public boolean none() {
        return lines.isEmpty();
    }
}
