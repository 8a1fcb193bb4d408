package org.goldthread.reviews.method;

import java.time.LocalDate;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By.Mark;
import org.jspecify.annotations.Nullable;

/**
 * How a stage stands now.
 *
 * @param state {@code planned}, {@code under-way}, {@code done} or {@code skipped}
 * @param plannedOn the day by which it should be done
 * @param startedOn needed once it is under way; not in the future
 * @param doneOn needed once it is done; not in the future, not before it started
 * @param reason needed where it is skipped; at most 1,000 characters
 */
public record StageChange(
        @Nullable String state,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate doneOn,
        @Nullable String reason) {

    static final int LONGEST_REASON = 1_000;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    public StageChange {
        state = Text.tidy(state);
        reason = Text.tidy(reason);
    }

    Problems check(LocalDate today) {
        StageState now = StageState.of(state).orElse(null);
        Problems problems = new Problems().present("state", now, "Select how the stage stands");
        day(problems, "plannedOn", plannedOn);
        problems.when(
                now == StageState.UNDER_WAY && startedOn == null,
                "startedOn",
                "required",
                "Enter the day on which it started");
        past(problems, "startedOn", startedOn, today, "The day on which it started");
        problems.when(now == StageState.DONE && doneOn == null, "doneOn", "required", "Enter the day it was done");
        past(problems, "doneOn", doneOn, today, "The day it was done");
        problems.when(
                startedOn != null && doneOn != null && doneOn.isBefore(startedOn),
                "doneOn",
                "before-start",
                "The day it was done must not be before it started");
        return now == StageState.SKIPPED
                ? problems.text("reason", reason, LONGEST_REASON, "why the stage is skipped")
                : problems.optionalText("reason", reason, LONGEST_REASON, "the note");
    }

    private static void past(Problems problems, String field, @Nullable LocalDate day, LocalDate today, String what) {
        day(problems, field, day);
        problems.when(
                day != null && day.isAfter(today), field, "in-the-future", what + " must be today or in the past");
    }

    private static void day(Problems problems, String field, @Nullable LocalDate day) {
        problems.when(
                day != null && (day.isBefore(EARLIEST) || day.getYear() > 2200),
                field,
                "out-of-range",
                "Check the year");
    }

    /** What is kept: a stage that is only planned has no start, and one that is not done no end. */
    StageRecord made(StageRecord before, Mark by) {
        StageState now = StageState.of(state).orElseThrow();
        return new StageRecord(
                before.id(),
                before.name(),
                now,
                plannedOn,
                now == StageState.PLANNED ? null : startedOn,
                now == StageState.DONE ? doneOn : null,
                reason,
                by);
    }
}
