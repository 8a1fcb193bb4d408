package org.goldthread.audit.retest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.event.EventHandler;
import org.goldthread.kit.event.IncomingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears what reviews learned, so that audits can ask whether it is embedded (A8); hearing twice changes nothing. This
 * service's own learning it has itself.
 */
@Component
public class HearingLearning implements EventHandler {

    static final String LEARNING_IDENTIFIED = "org.goldthread.activities.learning-identified.v1";

    private final HeardLearning heard;
    private final JsonMapper json;

    public HearingLearning(HeardLearning heard, JsonMapper json) {
        this.heard = heard;
        this.json = json;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Identified(
            UUID learningPointId,
            List<UUID> findings,
            UUID activityId,
            String activityReference,
            String service,
            String keyMessage,
            @Nullable String learningOutcome,
            LocalDate agreedOn) {}

    @Override
    public Set<String> types() {
        return Set.of(LEARNING_IDENTIFIED);
    }

    @Override
    public void handle(IncomingEvent event) {
        Identified told = event.as(Identified.class, json);
        if (!told.service().equals(EarlierLearning.OWN)) {
            heard.keep(new EarlierLearning(
                    told.learningPointId(),
                    told.service(),
                    told.activityId(),
                    told.activityReference(),
                    told.findings(),
                    told.keyMessage(),
                    told.learningOutcome(),
                    told.agreedOn()));
        }
    }
}
