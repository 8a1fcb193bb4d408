package org.goldthread.dissemination.plan.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goldthread.dissemination.library.Learning;
import org.goldthread.dissemination.library.LearningItem;
import org.goldthread.dissemination.library.LearningPointId;
import org.goldthread.dissemination.plan.DraftingPlan;
import org.goldthread.kit.event.EventHandler;
import org.goldthread.kit.event.IncomingEvent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hears of learning, whichever service identified it, and has its plan drafted. */
@Component
class HearingLearning implements EventHandler {

    static final String LEARNING_IDENTIFIED = "org.goldthread.activities.learning-identified.v1";

    private final DraftingPlan drafting;
    private final JsonMapper json;
    private final Clock clock;

    HearingLearning(DraftingPlan drafting, JsonMapper json, Clock clock) {
        this.drafting = drafting;
        this.json = json;
        this.clock = clock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Identified(
            UUID learningPointId,
            List<UUID> findings,
            UUID activityId,
            String activityReference,
            String activityTypeId,
            String service,
            String keyMessage,
            String purpose,
            String learningOutcome,
            String scope,
            List<String> audiences,
            List<String> agencies,
            LocalDate agreedOn) {}

    @Override
    public Set<String> types() {
        return Set.of(LEARNING_IDENTIFIED);
    }

    @Override
    public void handle(IncomingEvent event) {
        Identified heard = event.as(Identified.class, json);
        drafting.draft(new LearningItem(
                new LearningPointId(heard.learningPointId()),
                new Learning(
                        heard.learningPointId(),
                        heard.findings(),
                        heard.service(),
                        heard.activityReference(),
                        heard.activityTypeId(),
                        heard.keyMessage(),
                        heard.scope()),
                heard.activityId(),
                heard.purpose(),
                heard.learningOutcome(),
                heard.audiences(),
                heard.agencies(),
                heard.agreedOn(),
                clock.instant()));
    }
}
