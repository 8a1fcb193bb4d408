package org.goldthread.learning.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.goldthread.kit.Problems;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/** What a recommendation says; see {@link RecommendationDraft} for each part. */
public record RecommendationText(
        String text,
        List<String> agencies,
        String followUpGroup,
        @Nullable LocalDate dueOn,
        @Nullable String measureOfSuccess,
        @Nullable Urgency priority) {

    public RecommendationText {
        agencies = Given.list(agencies);
    }

    /** What is missing, or has passed meanwhile, before it can be agreed; in the form's order. */
    public Problems missing(LocalDate today) {
        Problems problems = new Problems()
                .some("agencies", agencies, "Select at least one agency")
                .present("dueOn", dueOn, "Enter the date it is due");
        checkDue(problems, dueOn, today);
        return problems.present("measureOfSuccess", measureOfSuccess, "Enter the measure of success")
                .present("priority", priority, "Select the priority");
    }

    static void checkDue(Problems problems, @Nullable LocalDate dueOn, LocalDate today) {
        problems.when(
                dueOn != null && !dueOn.isAfter(today),
                "dueOn",
                "not-in-the-future",
                "The date it is due must be in the future");
    }
}
