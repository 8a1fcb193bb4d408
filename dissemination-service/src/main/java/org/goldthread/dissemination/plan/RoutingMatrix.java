package org.goldthread.dissemination.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.profile.Audience;
import org.goldthread.profile.Group;
import org.goldthread.profile.Profile;
import org.goldthread.profile.RoutingRow;
import org.springframework.stereotype.Component;

/** The profile's routing matrix as rows of a plan (STH's methods table; SOL App. C). */
@Component
class RoutingMatrix {

    private final Profile profile;
    private final WorkingDays workingDays;
    private final Clock clock;

    RoutingMatrix(Profile profile, WorkingDays workingDays, Clock clock) {
        this.profile = profile;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * The rows for an activity's type and its learning's audiences, with who sees to them by when: the time that the
     * profile gives the group to approve and then agencies to report.
     */
    List<PlanRow> rows(String activityType, List<String> audiences) {
        LocalDate by = workingDays.after(
                WorkingDays.today(clock),
                profile.deadlines().planApprovalWorkingDays()
                        + profile.deadlines().cascadeReportWorkingDays());
        return profile.routingFor(activityType, audiences).stream()
                .map(row -> PlanRow.drafted(content(row, by), row.basis()))
                .toList();
    }

    private PlanRow.Content content(RoutingRow row, LocalDate by) {
        return new PlanRow.Content(
                row.purpose(),
                row.audience(),
                profile.audience(row.audience())
                        .map(Audience::reach)
                        .map(Reach::of)
                        .orElse(Reach.INTERNAL),
                row.channels(),
                row.measureOfSuccess(),
                owner(),
                by);
    }

    /** The group that coordinates plans, or the partnership's officer where the framework names none. */
    private String owner() {
        String group = profile.disseminationPlan().coordinatedBy();
        return group == null
                ? "Partnership officer"
                : profile.group(group).map(Group::name).orElse(group);
    }
}
