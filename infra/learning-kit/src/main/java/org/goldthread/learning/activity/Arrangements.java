package org.goldthread.learning.activity;

import java.time.LocalDate;
import java.util.List;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * What officers may change while an activity is open.
 *
 * @param agencies the agencies involved; their people see the activity
 * @param expectedOn when it should be finished
 * @param leadGroup the group that runs it
 * @param priority the partnership's priority that it bears on
 * @param reviewers sign-in names of the independent reviewers who work on it; nobody else's reviewer sees it (X5)
 */
public record Arrangements(
        List<String> agencies,
        @Nullable LocalDate expectedOn,
        @Nullable String leadGroup,
        @Nullable String priority,
        List<String> reviewers) {

    public Arrangements {
        agencies = Given.list(agencies);
        reviewers = Given.list(reviewers);
    }
}
