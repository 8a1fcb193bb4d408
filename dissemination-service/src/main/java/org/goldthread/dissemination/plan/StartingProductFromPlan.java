package org.goldthread.dissemination.plan;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.dissemination.product.Product;
import org.goldthread.dissemination.product.ProductPermissions;
import org.goldthread.dissemination.product.StartingProduct;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Starts a one-minute guide or another product from an approved plan, and settles the plan's own task for it. */
@Service
public class StartingProductFromPlan {

    private final Plans plans;
    private final StartingProduct starting;
    private final Clock clock;

    StartingProductFromPlan(Plans plans, StartingProduct starting, Clock clock) {
        this.plans = plans;
        this.starting = starting;
        this.clock = clock;
    }

    public Outcome<Stored<Product>> start(By by, UUID planId, StartingProduct.Wanted wanted) {
        Optional<Stored<DisseminationPlan>> plan = plans.find(by.actor(), planId);
        if (plan.isEmpty()) {
            return Outcome.refused(new Refusal.Missing());
        }
        if (plan.get().value().state() != PlanState.APPROVED && ProductPermissions.mayWrite(by.actor())) {
            return Outcome.refused(PlanRefusals.NOT_APPROVED);
        }
        return starting.start(by, planId, plan.get().value().learning(), wanted)
                .then(product -> tell(By.of(by.actor()), planId, product));
    }

    private Outcome<Stored<Product>> tell(By by, UUID planId, Stored<Product> product) {
        return plans.change(
                        by,
                        planId,
                        null,
                        plan -> Optional.empty(),
                        plan -> plan.productStarted(
                                product.value().id().value(), product.value().title(), by.mark(clock.instant())))
                .map(told -> product);
    }
}
