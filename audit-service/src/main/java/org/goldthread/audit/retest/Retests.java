package org.goldthread.audit.retest;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What rounds ask again, and what came of it. */
@Repository
public class Retests {

    private static final int MOST = 5000;
    private static final int AT_ONCE = 100;

    private final Aggregates<RetestPlan> plans;
    private final Aggregates<Retest> retests;

    public Retests(House house) {
        this.plans = house.aggregates("retestPlans", RetestPlan.class, RetestPlan.SCHEMA)
                .indexed(Indexes.ascending("following", "_id"));
        this.retests =
                house.aggregates("retests", Retest.class, Retest.SCHEMA).indexed(Indexes.ascending("plan", "agency"));
    }

    public Optional<Stored<RetestPlan>> plan(RetestPlanId id) {
        return plans.find(id.value());
    }

    /** What was told of a plan, by agency. */
    public List<Retest> of(RetestPlanId plan) {
        return retests.list(eq("plan", plan.value()), Sorts.ascending("agency", "_id"), MOST).stream()
                .map(Stored::value)
                .toList();
    }

    List<RetestPlan> following() {
        return plans.list(eq("following", true), Sorts.ascending("_id"), AT_ONCE).stream()
                .map(Stored::value)
                .toList();
    }

    /** Begins the plan of a round where there is none yet. */
    void begin(By by, RetestPlan empty) {
        plans.add(by, Decision.of(empty));
    }

    Outcome<Stored<RetestPlan>> change(
            By by,
            RetestPlanId id,
            @Nullable Long version,
            Function<RetestPlan, Outcome<Decision<RetestPlan>>> decide) {
        return plans.change(by, id.value(), version, decide);
    }

    /** Tells what a return says; the same twice tells it once. */
    void tell(By by, Decision<Retest> decision) {
        Retest now = decision.after();
        if (retests.find(now.id().value()).isEmpty()) {
            retests.add(by, decision);
        } else {
            retests.change(by, now.id().value(), before -> Outcome.done(before.again(now)));
        }
    }
}
