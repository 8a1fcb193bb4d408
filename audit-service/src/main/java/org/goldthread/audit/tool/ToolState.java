package org.goldthread.audit.tool;

import java.util.Locale;

/** A version is worded, then published for good. */
public enum ToolState {
    DRAFT,
    PUBLISHED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
