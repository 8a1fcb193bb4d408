package org.goldthread.reviews.principle;

import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as it is entered.
 *
 * @param text at most 2,000 characters; absent takes back what was entered
 */
public record NewEvidence(@Nullable String text) {

    static final int LONGEST = 2_000;

    public NewEvidence {
        text = Text.tidy(text);
    }

    Problems check() {
        return new Problems().optionalText("text", text, LONGEST, "the evidence");
    }
}
