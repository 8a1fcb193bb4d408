package org.goldthread.audit.casefile;

import java.util.Locale;

/** How far an agency is with a case. */
public enum SheetState {
    WAITING("Waiting for an auditor"),
    TAKEN("Being audited"),
    SUBMITTED("Handed in"),
    NOT_INVOLVED("Not involved");

    private final String words;

    SheetState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the agency has nothing more to do. */
    public boolean closed() {
        return this == SUBMITTED || this == NOT_INVOLVED;
    }
}
