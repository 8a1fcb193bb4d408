package org.goldthread.learning.finding;

import java.util.List;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it is being worded (R11).
 *
 * @param title at most 200 characters
 * @param statement the public wording, at most 4,000 characters: fit for people outside the activity, without names
 * @param nature {@code strength} or {@code improvement}
 * @param underlyingReasons why it was so, at most 4,000 characters
 * @param evidence what it rests on, at most 4,000 characters
 * @param context workload, capacity, outside events, inequality and racism; at most 4,000 characters
 * @param themes ids of the profile
 * @param repeats earlier agreed findings that this one repeats
 * @param declaredNew true if it was looked for among earlier findings and is new (recurrence check)
 */
public record FindingDraft(
        @Nullable String title,
        @Nullable String statement,
        @Nullable String nature,
        @Nullable String underlyingReasons,
        @Nullable String evidence,
        @Nullable String context,
        List<String> themes,
        List<String> repeats,
        @Nullable Boolean declaredNew) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 4000;
    private static final int MOST_REPEATS = 50;

    public FindingDraft {
        title = Text.tidy(title);
        statement = Text.tidy(statement);
        nature = Text.tidy(nature);
        underlyingReasons = Text.tidy(underlyingReasons);
        evidence = Text.tidy(evidence);
        context = Text.tidy(context);
        themes = Given.words(themes);
        repeats = Given.words(repeats);
    }

    /** Everything that is wrong with it as a draft, in the form's order. */
    public Problems check(Framework framework) {
        Problems problems = new Problems()
                .text("title", title, LONGEST_TITLE, "a title")
                .text("statement", statement, LONGEST_TEXT, "the finding in words for everybody")
                .present("nature", nature, "Select whether it is a strength or needs to improve")
                .when(
                        nature != null && Nature.of(nature).isEmpty(),
                        "nature",
                        "unknown-nature",
                        "Nature must be 'strength' or 'improvement'")
                .optionalText("underlyingReasons", underlyingReasons, LONGEST_TEXT, "underlying reasons")
                .optionalText("evidence", evidence, LONGEST_TEXT, "evidence")
                .optionalText("context", context, LONGEST_TEXT, "context");
        framework.checkThemes(problems, "themes", themes);
        return problems.when(
                        repeats.stream().anyMatch(id -> !isId(id)),
                        "repeats",
                        "not-an-id",
                        "Earlier findings are named by their id")
                .when(repeats.size() > MOST_REPEATS, "repeats", "too-many", "Name at most 50 earlier findings")
                .when(
                        Boolean.TRUE.equals(declaredNew) && !repeats.isEmpty(),
                        "declaredNew",
                        "new-and-repeated",
                        "A finding is either new or repeats earlier ones: choose one");
    }

    private static boolean isId(String text) {
        try {
            FindingId.of(text);
            return text.length() == 36;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    FindingText text() {
        return new FindingText(
                java.util.Objects.requireNonNull(title),
                java.util.Objects.requireNonNull(statement),
                Nature.of(nature).orElseThrow(),
                underlyingReasons,
                evidence,
                context,
                themes,
                repeats.stream().map(FindingId::of).toList(),
                declaredNew);
    }
}
