package org.goldthread.audit.tool;

import java.util.List;
import java.util.Optional;
import org.goldthread.learning.framework.Given;
import org.goldthread.profile.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The grades that a tool asks for, best first. "Not applicable" is no step of it: questions say whether they allow it.
 */
public record GradeScale(String id, String name, List<GradeStep> steps) {

    /** Answers a question that does not apply to the agency. */
    public static final String NOT_APPLICABLE = "not-applicable";

    public GradeScale {
        steps = Given.list(steps);
    }

    /** A scale of the profile. */
    public static GradeScale of(Scale scale) {
        return new GradeScale(
                scale.id(),
                scale.name(),
                scale.grades().stream()
                        .filter(grade -> !grade.id().equals(NOT_APPLICABLE))
                        .map(grade -> new GradeStep(grade.id(), grade.name(), grade.met()))
                        .toList());
    }

    /** How many steps below the best; empty for what is no grade of it. */
    public Optional<Integer> step(@Nullable String grade) {
        for (int step = 0; step < steps.size(); step++) {
            if (steps.get(step).id().equals(grade)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** The grade in words. */
    public String words(@Nullable String grade) {
        if (NOT_APPLICABLE.equals(grade)) {
            return "Not applicable";
        }
        return step(grade).map(step -> steps.get(step).name()).orElse(grade == null ? "Not graded" : grade);
    }

    public boolean met(@Nullable String grade) {
        return step(grade).map(step -> steps.get(step).met()).orElse(false);
    }

    public boolean best(@Nullable String grade) {
        return step(grade).map(step -> step == 0).orElse(false);
    }

    /** The colour that goes with the words: green is best, red is worst, turquoise and yellow lie between. */
    public String colour(@Nullable String grade) {
        return step(grade)
                .map(step -> step == 0
                        ? "green"
                        : step == steps.size() - 1 ? "red" : steps.get(step).met() ? "turquoise" : "yellow")
                .orElse("grey");
    }
}
