package org.goldthread.dissemination.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.goldthread.dissemination.library.Learning;
import org.goldthread.dissemination.library.LearningItem;
import org.goldthread.dissemination.library.LearningItems;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.profile.Audience;
import org.goldthread.profile.Group;
import org.goldthread.profile.Profile;
import org.goldthread.profile.RoutingRow;
import org.springframework.stereotype.Service;

/** Drafts a plan from the profile's routing matrix when learning is identified (D2; SOL 2.2.5; STH's methods table). */
@Service
public class DraftingPlan {

    private final LearningItems library;
    private final Plans plans;
    private final Profile profile;
    private final WorkingDays workingDays;
    private final Clock clock;

    DraftingPlan(LearningItems library, Plans plans, Profile profile, WorkingDays workingDays, Clock clock) {
        this.library = library;
        this.plans = plans;
        this.profile = profile;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Keeps the learning and drafts its plan; doing it twice makes one of each. */
    public void draft(LearningItem item) {
        By by = By.of(Actor.house("dissemination"));
        library.keep(by, item);
        plans.draft(
                by,
                DisseminationPlan.draft(
                        item.learning(),
                        item.agencies(),
                        rows(item.learning(), item.audiences()),
                        profile.planApproval(),
                        profile.version(),
                        by.mark(clock.instant())));
    }

    /** The matrix's rows for the activity's type and the learning's audiences, with who sees to them by when. */
    List<PlanRow> rows(Learning learning, List<String> audiences) {
        LocalDate by = workingDays.after(
                WorkingDays.today(clock),
                profile.deadlines().planApprovalWorkingDays()
                        + profile.deadlines().cascadeReportWorkingDays());
        return profile.routingFor(learning.activityTypeId(), audiences).stream()
                .map(row -> PlanRow.drafted(content(row, by), row.basis()))
                .toList();
    }

    private PlanRow.Content content(RoutingRow row, LocalDate by) {
        return new PlanRow.Content(
                row.purpose(),
                row.audience(),
                profile.audience(row.audience()).map(Audience::reach).map(Reach::of).orElse(Reach.INTERNAL),
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
