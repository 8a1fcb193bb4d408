package org.goldthread.learning.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/** What can be changed on an open activity; see {@link Arrangements}. Absent fields are emptied. */
public record ActivityChange(
        List<String> agencies,
        @Nullable LocalDate expectedOn,
        @Nullable String leadGroup,
        @Nullable String priority,
        List<String> reviewers) {

    private static final int MOST_REVIEWERS = 20;
    private static final int LONGEST_SIGN_IN_NAME = 100;

    public ActivityChange {
        agencies = Given.words(agencies);
        leadGroup = Text.tidy(leadGroup);
        priority = Text.tidy(priority);
        reviewers = Given.words(reviewers).stream()
                .map(name -> name.toLowerCase(Locale.ROOT)) // as the sign-in keeps them
                .toList();
    }

    /** Everything that is wrong, in the form's order. */
    public Problems check(Framework framework, @Nullable LocalDate startedOn) {
        Problems problems = new Problems();
        check(problems, framework, startedOn);
        return problems;
    }

    void check(Problems problems, Framework framework, @Nullable LocalDate startedOn) {
        problems.when(
                startedOn != null && expectedOn != null && expectedOn.isBefore(startedOn),
                "expectedOn",
                "before-start",
                "The date it should be finished must not be before it started");
        framework.checkAgencies(problems, "agencies", agencies);
        framework.checkGroup(problems, "leadGroup", leadGroup);
        framework.checkPriority(problems, "priority", priority);
        problems.when(
                        reviewers.size() > MOST_REVIEWERS,
                        "reviewers",
                        "too-many",
                        "Enter at most " + MOST_REVIEWERS + " independent reviewers")
                .when(
                        !reviewers.isEmpty() && !"reviews".equals(framework.service()),
                        "reviewers",
                        "not-here",
                        "Only reviews have independent reviewers");
        reviewers.forEach(
                reviewer -> problems.optionalIdentifier("reviewers", reviewer, LONGEST_SIGN_IN_NAME, "a reviewer"));
    }

    Arrangements arrangements() {
        return new Arrangements(agencies, expectedOn, leadGroup, priority, reviewers);
    }
}
