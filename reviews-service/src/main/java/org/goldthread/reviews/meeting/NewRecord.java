package org.goldthread.reviews.meeting;

import java.util.List;
import java.util.Objects;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Given;
import org.goldthread.reviews.conduct.Level;
import org.jspecify.annotations.Nullable;

/**
 * What came of a meeting, as it is entered.
 *
 * @param attendance at least one person; at most 400 lines
 * @param decisions at most 50
 * @param notes at most 8,000 characters
 */
public record NewRecord(
        List<Line> attendance,
        List<String> decisions,
        @Nullable String notes) {

    static final int LONGEST_NOTES = 8_000;
    private static final int MOST_LINES = 400;
    private static final int MOST_PEOPLE = 500;
    private static final int MOST_DECISIONS = 50;
    private static final int LONGEST_DECISION = 500;

    /**
     * Attendance by agency and level.
     *
     * @param agency absent for independent people and others
     */
    public record Line(
            @Nullable String agency,
            @Nullable String level,
            @Nullable Integer number) {
        public Line {
            agency = Text.tidy(agency);
            level = Text.tidy(level);
        }
    }

    public NewRecord {
        attendance = attendance == null
                ? List.of()
                : attendance.stream()
                        .filter(Objects::nonNull)
                        .filter(line -> line.number() == null || line.number() != 0)
                        .toList();
        decisions = Given.words(decisions);
        notes = Text.tidy(notes);
    }

    Problems check(Framework framework) {
        Problems problems = new Problems()
                .some("attendance", attendance, "Enter how many people attended")
                .when(
                        attendance.size() > MOST_LINES,
                        "attendance",
                        "too-many",
                        "Enter at most " + MOST_LINES + " lines of attendance");
        framework.checkAgencies(
                problems,
                "attendance",
                attendance.stream().map(Line::agency).filter(Objects::nonNull).toList());
        problems.when(
                        attendance.stream().anyMatch(line -> wrong(line.number())),
                        "attendance",
                        "out-of-range",
                        "Enter how many people attended, up to " + MOST_PEOPLE)
                .when(
                        attendance.stream()
                                .anyMatch(line -> line.agency() != null
                                        && Level.of(framework.profile(), line.level())
                                                .isEmpty()),
                        "attendance",
                        "no-level",
                        "Say at which level each agency’s people work")
                .when(
                        decisions.size() > MOST_DECISIONS,
                        "decisions",
                        "too-many",
                        "Enter at most " + MOST_DECISIONS + " decisions");
        problems.optionalLines("decisions", decisions, LONGEST_DECISION, "each decision");
        return problems.optionalText("notes", notes, LONGEST_NOTES, "the notes");
    }

    private static boolean wrong(@Nullable Integer number) {
        return number == null || number < 1 || number > MOST_PEOPLE;
    }

    Held made(Framework framework, Mark by) {
        return new Held(
                attendance.stream()
                        .map(line -> new Attendance(
                                line.agency(),
                                line.agency() == null
                                        ? null
                                        : Level.of(framework.profile(), line.level())
                                                .orElseThrow(),
                                Objects.requireNonNull(line.number())))
                        .toList(),
                decisions,
                notes,
                by);
    }
}
