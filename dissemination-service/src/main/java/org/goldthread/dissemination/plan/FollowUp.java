package org.goldthread.dissemination.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What came of an approved plan.
 *
 * @param asked the agencies that were asked to pass the learning on
 * @param cascadesDue whether some of them are still to be asked: approval was stored, the requests not all yet
 * @param products what was written from the plan
 */
public record FollowUp(List<String> asked, Boolean cascadesDue, List<UUID> products) {

    static final FollowUp NONE = new FollowUp(List.of(), false, List.of());

    public FollowUp {
        asked = List.copyOf(asked);
        products = List.copyOf(products);
    }

    FollowUp toAsk(List<String> agencies) {
        return new FollowUp(agencies, !agencies.isEmpty(), products);
    }

    FollowUp agenciesAsked() {
        return new FollowUp(asked, false, products);
    }

    FollowUp started(UUID product) {
        List<UUID> all = new ArrayList<>(products);
        all.add(product);
        return new FollowUp(asked, cascadesDue, all);
    }
}
