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
        Circumstances circumstances,
        @Nullable String seenThen,
        List<String> themes,
        List<FindingId> repeats,
        @Nullable Boolean declaredNew,
        @Nullable String newBecause) {

    public FindingText {
        circumstances = circumstances == null ? Circumstances.NONE : circumstances;
        themes = Given.list(themes);
        repeats = Given.list(repeats);
    }

    /** Whether it was looked for among earlier findings (recurrence check, R11): it repeats some, or a word says why not. */
    public boolean recurrenceChecked() {
        return !repeats.isEmpty() || (isNew() && newBecause != null);
    }

    public boolean isNew() {
        return Boolean.TRUE.equals(declaredNew);
    }

    FindingText with(Recurrence said) {
        return new FindingText(
                title,
                statement,
                nature,
                underlyingReasons,
                evidence,
                context,
                circumstances,
                seenThen,
                themes,
                said.ids(),
                said.isNew() ? Boolean.TRUE : null,
                said.isNew() ? said.newBecause() : null);
    }
}
