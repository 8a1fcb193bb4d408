package org.goldthread.reviews.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.profile.EscalationStep;
import org.goldthread.profile.Profile;
import org.jspecify.annotations.Nullable;

/** The profile's ladder for agencies that are late, counted in working days from the day something was due. */
public record Ladder(List<EscalationStep> steps, WorkingDays days) {

    private static final String LATE = "late-return";

    public Ladder {
        steps = List.copyOf(steps);
    }

    /** Where the profile has no such ladder nobody is chased; that it is overdue is said all the same. */
    public static Ladder of(Profile profile, WorkingDays days) {
        return new Ladder(
                profile.escalations().stream()
                        .filter(ladder -> ladder.id().equals(LATE))
                        .flatMap(ladder -> ladder.steps().stream())
                        .toList(),
                days);
    }

    LocalDate on(EscalationStep step, LocalDate dueOn) {
        LocalDate on = days.after(dueOn, step.afterWorkingDays());
        return on.isAfter(dueOn) ? on : dueOn.plusDays(1);
    }

    /** When the next thing happens to a request that was due then. */
    @Nullable
    LocalDate next(Chase chase, LocalDate dueOn) {
        if (!chase.overdueSaid()) {
            return dueOn.plusDays(1);
        }
        return steps.stream()
                .filter(step -> !chase.took(step.id()))
                .map(step -> on(step, dueOn))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    static String to(EscalationStep step) {
        if (step.toRole() != null) {
            return step.toRole();
        }
        return step.toGroup() != null ? step.toGroup() : Objects.requireNonNullElse(step.toBoard(), "");
    }
}
