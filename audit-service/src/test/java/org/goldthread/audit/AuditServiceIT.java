package org.goldthread.audit;

import java.util.Map;
import org.goldthread.audit.journey.PlacedThings;
import org.goldthread.learning.journey.PageJourneys;
import org.goldthread.testkit.RunningAlone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;

/** What audits have in common with reviews, and who may use which route. */
@DisplayName("The audit service, running alone")
class AuditServiceIT extends PageJourneys implements RunningAlone {

    private @Nullable Map<String, String> placed;

    AuditServiceIT() {
        super("audits");
    }

    @Override
    protected String placed(String path) {
        String so = path;
        for (Map.Entry<String, String> thing : things().entrySet()) {
            so = so.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        return so;
    }

    private Map<String, String> things() {
        Map<String, String> now = placed;
        if (now == null) {
            now = PlacedThings.made(journey());
            placed = now;
        }
        return now;
    }
}
