package org.goldthread.reviews.participation;

import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The section on the child's lived experience as it is entered.
 *
 * @param text at most 8,000 characters
 * @param sources how it is known, at most 2,000 characters
 */
public record NewLivedExperience(
        @Nullable String text, @Nullable String sources) {

    static final int LONGEST = 8_000;
    static final int LONGEST_SOURCES = 2_000;

    public NewLivedExperience {
        text = Text.tidy(text);
        sources = Text.tidy(sources);
    }

    Problems check() {
        Problems problems = new Problems().text("text", text, LONGEST, "what daily life was like for the child");
        return problems.text("sources", sources, LONGEST_SOURCES, "how this is known");
    }

    LivedExperience made(Mark by) {
        return new LivedExperience(String.valueOf(text), String.valueOf(sources), by);
    }
}
