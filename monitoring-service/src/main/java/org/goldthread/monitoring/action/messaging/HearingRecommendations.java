package org.goldthread.monitoring.action.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.event.EventHandler;
import org.goldthread.kit.event.IncomingEvent;
import org.goldthread.monitoring.action.OpeningActions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hears of recommendations, whichever service makes them. */
@Component
class HearingRecommendations implements EventHandler {

    static final String RECOMMENDATION_MADE = "org.goldthread.activities.recommendation-made.v1";

    private final OpeningActions opening;
    private final JsonMapper json;

    HearingRecommendations(OpeningActions opening, JsonMapper json) {
        this.opening = opening;
        this.json = json;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Made(
            UUID recommendationId,
            List<UUID> findings,
            UUID activityId,
            String activityReference,
            String service,
            String text,
            List<String> agencies,
            String followUpGroup,
            LocalDate dueOn,
            String measureOfSuccess,
            String priority) {}

    @Override
    public Set<String> types() {
        return Set.of(RECOMMENDATION_MADE);
    }

    @Override
    public void handle(IncomingEvent event) {
        Made made = event.as(Made.class, json);
        opening.open(new OpeningActions.Recommended(
                made.recommendationId(),
                made.findings(),
                made.activityId(),
                made.activityReference(),
                made.service(),
                made.text(),
                made.agencies(),
                made.followUpGroup(),
                made.dueOn(),
                made.measureOfSuccess(),
                made.priority()));
    }
}
