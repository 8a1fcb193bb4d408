package org.goldthread.monitoring.action.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.event.EventHandler;
import org.goldthread.kit.event.IncomingEvent;
import org.goldthread.monitoring.action.RetestingActions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hears what audits found when they asked again about earlier learning. */
@Component
class HearingRetests implements EventHandler {

    static final String LEARNING_RETESTED = "org.goldthread.audits.learning-retested.v1";

    private final RetestingActions retesting;
    private final JsonMapper json;

    HearingRetests(RetestingActions retesting, JsonMapper json) {
        this.retesting = retesting;
        this.json = json;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Retested(
            List<UUID> findings,
            String agency,
            boolean held,
            String gradeWords,
            String activityReference,
            String activityTypeId,
            LocalDate on) {}

    @Override
    public Set<String> types() {
        return Set.of(LEARNING_RETESTED);
    }

    @Override
    public void handle(IncomingEvent event) {
        Retested told = event.as(Retested.class, json);
        retesting.retested(new RetestingActions.Found(
                event.id(),
                told.findings(),
                told.agency(),
                told.held(),
                told.gradeWords(),
                told.activityReference(),
                told.activityTypeId(),
                told.on()));
    }
}
