package org.goldthread.dissemination.plan;

import java.time.Clock;
import org.goldthread.dissemination.ExpectedDays;
import org.goldthread.dissemination.library.LearningItem;
import org.goldthread.dissemination.library.LearningItems;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.profile.Profile;
import org.springframework.stereotype.Service;

/** Drafts a plan from the profile's routing matrix when learning is identified (D2; SOL 2.2.5). */
@Service
public class DraftingPlan {

    private final LearningItems library;
    private final Plans plans;
    private final RoutingMatrix matrix;
    private final Profile profile;
    private final ExpectedDays expected;
    private final Clock clock;

    DraftingPlan(
            LearningItems library,
            Plans plans,
            RoutingMatrix matrix,
            Profile profile,
            ExpectedDays expected,
            Clock clock) {
        this.library = library;
        this.plans = plans;
        this.matrix = matrix;
        this.profile = profile;
        this.expected = expected;
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
                        matrix.rows(item.learning().activityTypeId(), item.audiences()),
                        profile.planApproval(),
                        profile.version(),
                        expected.ofPlan(),
                        by.mark(clock.instant())));
    }
}
