package org.goldthread.reviews.wording;

import java.util.List;
import java.util.stream.Collectors;
import org.goldthread.kit.Problems;
import org.jspecify.annotations.Nullable;

/** Checks free text of the record: there, not too long, and without anything that identifies a person. */
public final class PlainWords {

    private PlainWords() {}

    /** A text that must be there. */
    public static Problems required(Problems problems, String field, @Nullable String value, int max, String what) {
        problems.text(field, value, max, what);
        return unidentified(problems, field, value, max);
    }

    /** A text that may be absent. */
    public static Problems optional(Problems problems, String field, @Nullable String value, int max, String what) {
        problems.optionalText(field, value, max, what);
        return unidentified(problems, field, value, max);
    }

    private static Problems unidentified(Problems problems, String field, @Nullable String value, int max) {
        if (value == null || value.length() > max) {
            return problems;
        }
        List<Identities.Hit> hits = Identities.in(value);
        return problems.when(
                !hits.isEmpty(),
                field,
                "identity",
                "Take out " + hits.stream().limit(5).map(Identities.Hit::words).collect(Collectors.joining(", "))
                        + ": write “Child A” and what happened, not who");
    }
}
