package org.goldthread.dissemination.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.goldthread.dissemination.cascade.Request;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.profile.Agency;
import org.goldthread.profile.Audience;
import org.goldthread.profile.Channel;
import org.goldthread.profile.Profile;
import org.springframework.stereotype.Component;

/** What approving a plan sends, and to whom: the page before approval and the approval itself both ask here. */
@Component
public class Recipients {

    private final Profile profile;
    private final Clock clock;

    Recipients(Profile profile, Clock clock) {
        this.profile = profile;
        this.clock = clock;
    }

    /** The agencies that approval would ask now; none where no row reaches agencies. */
    public List<Agency> of(DisseminationPlan plan) {
        return plan.reachesAgencies() ? of(plan, plan.cascadeTo()) : List.of();
    }

    /** The agencies that a choice means: today's partners only. */
    public List<Agency> of(DisseminationPlan plan, CascadeTo to) {
        LocalDate today = WorkingDays.today(clock);
        boolean all = to == CascadeTo.ALL || plan.concerned().isEmpty();
        return profile.agencies().stream()
                .filter(agency -> agency.until() == null || !agency.until().isBefore(today))
                .filter(agency -> all || plan.concerned().contains(agency.id()))
                .toList();
    }

    /** What they would be asked. */
    public List<Request> requests(DisseminationPlan plan) {
        return plan.rows().stream()
                .map(PlanRow::content)
                .filter(PlanRow.Content::reachesAgencies)
                .map(row -> new Request(
                        profile.audience(row.audience()).map(Audience::name).orElse(row.audience()),
                        row.purpose(),
                        row.channels().stream()
                                .map(id ->
                                        profile.channel(id).map(Channel::name).orElse(id))
                                .toList(),
                        row.measureOfSuccess()))
                .toList();
    }

    /** Whether a method of the plan needs something to be written. */
    boolean productWanted(DisseminationPlan plan) {
        return plan.rows().stream()
                .flatMap(row -> row.content().channels().stream())
                .anyMatch(
                        id -> profile.channel(id).map(Channel::productTemplate).isPresent());
    }
}
