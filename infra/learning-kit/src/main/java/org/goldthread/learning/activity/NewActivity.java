package org.goldthread.learning.activity;

import java.time.LocalDate;
import java.util.List;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to register an activity.
 *
 * @param typeId a type of the profile that this service registers
 * @param title at most 200 characters, without names of children, families or practitioners
 * @param agencies the agencies involved, ids of the profile; none where the learning comes from outside
 * @param startedOn not after today
 * @param expectedOn when it should be finished; not before it started
 * @param leadGroup the group that runs it
 * @param priority the partnership's priority that it bears on
 * @param reviewers sign-in names of the independent reviewers who work on it
 */
public record NewActivity(
        @Nullable String typeId,
        @Nullable String title,
        List<String> agencies,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate expectedOn,
        @Nullable String leadGroup,
        @Nullable String priority,
        List<String> reviewers) {

    /** The longest title that the contract of {@code activity-registered} allows. */
    public static final int LONGEST_TITLE = 200;

    public NewActivity {
        typeId = Text.tidy(typeId);
        title = Text.tidy(title);
        agencies = Given.words(agencies);
        leadGroup = Text.tidy(leadGroup);
        priority = Text.tidy(priority);
        reviewers = Given.words(reviewers);
    }

    /** Everything that is wrong, in the form's order. */
    public Problems check(Framework framework) {
        Problems problems = new Problems()
                .present("typeId", typeId, "Select the type of activity")
                .text("title", title, LONGEST_TITLE, "a title");
        framework.checkType(problems, "typeId", typeId);
        problems.present("startedOn", startedOn, "Enter the date it started")
                .when(
                        startedOn != null && startedOn.isAfter(framework.today()),
                        "startedOn",
                        "in-the-future",
                        "The date it started must be today or in the past")
                .when(
                        startedOn != null && startedOn.getYear() < 1990,
                        "startedOn",
                        "too-early",
                        "The date it started must be after 1989");
        changes().check(problems, framework, startedOn);
        return problems;
    }

    ActivityChange changes() {
        return new ActivityChange(agencies, expectedOn, leadGroup, priority, reviewers);
    }
}
