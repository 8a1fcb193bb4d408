package org.goldthread.learning.finding;

import java.util.List;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/** What a finding says; see {@link FindingDraft} for each part. */
public record FindingText(
        String title,
        String statement,
        Nature nature,
        @Nullable String underlyingReasons,
        @Nullable String evidence,
        @Nullable String context,
        List<String> themes,
        List<FindingId> repeats,
        @Nullable Boolean declaredNew) {

    public FindingText {
        themes = Given.list(themes);
        repeats = Given.list(repeats);
    }

    /** Whether it was looked for among earlier findings (recurrence check, R11). */
    public boolean recurrenceChecked() {
        return Boolean.TRUE.equals(declaredNew) || !repeats.isEmpty();
    }
}
