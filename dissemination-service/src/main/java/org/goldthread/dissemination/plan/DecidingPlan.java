package org.goldthread.dissemination.plan;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.goldthread.dissemination.ExpectedDays;
import org.goldthread.dissemination.cascade.RequestingCascades;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.profile.Agency;
import org.goldthread.profile.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** The officer sends a plan; the group's chair approves it, which asks the agencies, or returns it with a reason. */
@Service
public class DecidingPlan {

    private static final int LONGEST_REASON = 2_000;

    private final Plans plans;
    private final Recipients recipients;
    private final RequestingCascades requesting;
    private final Profile profile;
    private final ExpectedDays expected;
    private final Clock clock;

    DecidingPlan(
            Plans plans,
            Recipients recipients,
            RequestingCascades requesting,
            Profile profile,
            ExpectedDays expected,
            Clock clock) {
        this.plans = plans;
        this.recipients = recipients;
        this.requesting = requesting;
        this.profile = profile;
        this.expected = expected;
        this.clock = clock;
    }

    public Outcome<Stored<DisseminationPlan>> send(By by, UUID id, @Nullable Long version) {
        return plans.change(
                by,
                id,
                version,
                plan -> PlanPermissions.toEdit(by.actor(), plan),
                plan -> plan.send(profile.planApproval(), expected.ofPlan(), by.mark(clock.instant())));
    }

    public Outcome<Stored<DisseminationPlan>> sendBack(
            By by, UUID id, @Nullable Long version, @Nullable String reason) {
        Problems problems = new Problems().text("reason", reason, LONGEST_REASON, "what has to change, and why");
        return plans.change(
                by,
                id,
                version,
                plan -> PlanPermissions.toDecide(by.actor(), plan),
                plan -> problems.orElse(() ->
                        plan.sendBack(String.valueOf(Text.tidy(reason)), expected.ofPlan(), by.mark(clock.instant()))));
    }

    /** Approves, and asks the agencies. Were this service stopped in between, {@link #askWhoWasNotAsked} asks them. */
    public Outcome<Stored<DisseminationPlan>> approve(By by, UUID id, @Nullable Long version) {
        Outcome<Stored<DisseminationPlan>> approved = plans.change(
                by,
                id,
                version,
                plan -> PlanPermissions.toDecide(by.actor(), plan),
                plan -> plan.approve(
                        recipients.of(plan).stream().map(Agency::id).toList(),
                        recipients.productWanted(plan) ? expected.ofProduct() : null,
                        by.mark(clock.instant())));
        return approved.map(stored -> {
            ask(By.of(by.actor()), stored.value());
            return plans.find(by.actor(), id).orElse(stored);
        });
    }

    /** Asks the agencies that a service which was stopped after an approval did not come to ask. */
    @Scheduled(initialDelay = 5_000, fixedDelay = 30_000)
    public void askWhoWasNotAsked() {
        By house = By.of(Actor.house("dissemination"));
        List<DisseminationPlan> unfinished = plans.withCascadesDue();
        unfinished.forEach(plan -> ask(house, plan));
    }

    private void ask(By by, DisseminationPlan plan) {
        if (!plan.followUp().cascadesDue()) {
            return;
        }
        requesting.request(
                by, plan.id().value(), plan.learning(), plan.followUp().asked(), recipients.requests(plan));
        plans.change(by, plan.id().value(), null, any -> java.util.Optional.empty(), DisseminationPlan::agenciesAsked);
    }
}
