package org.goldthread.audit.handedin.web;

import java.util.List;
import java.util.Optional;
import org.goldthread.audit.handedin.AgencyReport;
import org.goldthread.audit.handedin.HandingIn;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.overview.ActivitySection;
import org.goldthread.pages.component.Tag;
import org.goldthread.pages.component.Task;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts "Reports" into the pages of audits that agencies make of their own work. */
@Component
@Order(18)
class ReportsSection implements ActivitySection {

    private final HandingIn handing;

    ReportsSection(HandingIn handing) {
        this.handing = handing;
    }

    @Override
    public String tab() {
        return "reports";
    }

    @Override
    public String words() {
        return "Reports";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        if (handing.rules(activity.registration().typeId()).isEmpty()) {
            return Optional.empty();
        }
        List<AgencyReport> all = handing.of(actor, activity.id()).fold(found -> found, why -> List.of());
        return Optional.of(all.isEmpty() ? "none yet" : all.size() + " handed in");
    }

    @Override
    public List<Task> tasks(Actor actor, Activity activity, String path) {
        if (!HandingIn.mayJudge(actor) || stands(actor, activity).isEmpty()) {
            return List.of();
        }
        List<AgencyReport> all = handing.of(actor, activity.id()).fold(found -> found, why -> List.of());
        long left = all.stream()
                .filter(report -> report.state() != AgencyReport.State.ACCEPTED)
                .count();
        return List.of(
                all.isEmpty()
                        ? Task.of("Receive the agencies’ reports", path, Tag.waiting("None yet"))
                        : left == 0
                                ? Task.completed("Receive the agencies’ reports", path)
                                : Task.of(
                                        "Receive the agencies’ reports", path, Tag.inProgress(left + " not accepted")));
    }
}
