package org.goldthread.audit.returns;

import java.util.Optional;
import org.goldthread.kit.Refusal;

/** How many answers one request may carry, to a return or to an auditor's sheet. */
public final class AnswersAtOnce {

    /** More than any tool asks. */
    private static final int MOST = 1000;

    private AnswersAtOnce() {}

    /** Why this many are not taken. */
    public static Optional<Refusal> against(int number) {
        return number >= 1 && number <= MOST
                ? Optional.empty()
                : Optional.of(Refusal.invalid(
                        "answers",
                        number < 1 ? "required" : "too-many",
                        "Send at least one answer and at most " + MOST + ", each under its question’s id"));
    }
}
