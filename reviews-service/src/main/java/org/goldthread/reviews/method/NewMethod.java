package org.goldthread.reviews.method;

import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.jspecify.annotations.Nullable;

/**
 * A choice of methodology.
 *
 * @param methodologyId one that the profile offers for the type of review
 * @param rationale why it is proportionate, at most 2,000 characters
 * @param reason why the methodology is changed; needed where one was chosen before, at most 1,000 characters
 */
public record NewMethod(
        @Nullable String methodologyId,
        @Nullable String rationale,
        @Nullable String reason) {

    static final int LONGEST_RATIONALE = 2_000;
    static final int LONGEST_REASON = 1_000;

    public NewMethod {
        methodologyId = Text.tidy(methodologyId);
        rationale = Text.tidy(rationale);
        reason = Text.tidy(reason);
    }

    Problems check(boolean offered, boolean again) {
        Problems problems = new Problems()
                .present("methodologyId", methodologyId, "Select the methodology")
                .when(
                        methodologyId != null && !offered,
                        "methodologyId",
                        "not-offered",
                        "Select a methodology that the framework offers for this type of review");
        problems.text("rationale", rationale, LONGEST_RATIONALE, "why this methodology is proportionate");
        return again ? problems.text("reason", reason, LONGEST_REASON, "why the methodology is changed") : problems;
    }
}
