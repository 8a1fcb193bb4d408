package org.goldthread.audit.programme;

import java.util.Locale;

/** What became of a proposed theme. */
public enum ThemeState {
    PROPOSED("Proposed"),
    APPROVED("Approved"),
    DECLINED("Declined");

    private final String words;

    ThemeState(String words) {
        this.words = words;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return words;
    }
}
