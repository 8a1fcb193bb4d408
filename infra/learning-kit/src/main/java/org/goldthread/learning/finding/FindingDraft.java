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
 * @param context anything else that it took place in, at most 4,000 characters
 * @param circumstances workload, capacity, outside events, inequality and racism
 * @param seenThen what people could see and know at the time, not with hindsight; at most 4,000 characters
 * @param themes ids of the profile
 * @param repeats earlier agreed findings that this one repeats
 * @param declaredNew true if it was looked for among earlier findings and is new (recurrence check)
 * @param newBecause a word on why it is new
 */
public record FindingDraft(
        @Nullable String title,
        @Nullable String statement,
        @Nullable String nature,
        @Nullable String underlyingReasons,
        @Nullable String evidence,
        @Nullable String context,
        @Nullable Circumstances circumstances,
        @Nullable String seenThen,
        List<String> themes,
        List<String> repeats,
        @Nullable Boolean declaredNew,
        @Nullable String newBecause) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 4000;

    public FindingDraft {
        title = Text.tidy(title);
        statement = Text.tidy(statement);
        nature = Text.tidy(nature);
        underlyingReasons = Text.tidy(underlyingReasons);
        evidence = Text.tidy(evidence);
        context = Text.tidy(context);
        seenThen = Text.tidy(seenThen);
        themes = Given.words(themes);
        repeats = Given.words(repeats);
        newBecause = Text.tidy(newBecause);
    }

    Recurrence recurrence() {
        return new Recurrence(repeats, declaredNew, newBecause);
    }

    Circumstances around() {
        return circumstances == null ? Circumstances.NONE : circumstances;
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
                .optionalText("seenThen", seenThen, LONGEST_TEXT, "what could be seen at the time")
                .optionalText("underlyingReasons", underlyingReasons, LONGEST_TEXT, "underlying reasons");
        around().check(problems)
                .optionalText("context", context, LONGEST_TEXT, "context")
                .optionalText("evidence", evidence, LONGEST_TEXT, "evidence");
        framework.checkThemes(problems, "themes", themes);
        return recurrence().check(problems);
    }

    FindingText text() {
        return new FindingText(
                java.util.Objects.requireNonNull(title),
                java.util.Objects.requireNonNull(statement),
                Nature.of(nature).orElseThrow(),
                underlyingReasons,
                evidence,
                context,
                around(),
                seenThen,
                themes,
                repeats.stream().map(FindingId::of).toList(),
                declaredNew,
                newBecause);
    }
}
