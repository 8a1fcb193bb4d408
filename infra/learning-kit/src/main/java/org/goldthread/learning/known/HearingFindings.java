package org.goldthread.learning.known;

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

/** Hears of activities and agreed findings, whichever service told of them; hearing twice changes nothing. */
@Component
public class HearingFindings implements EventHandler {

    private static final String ACTIVITY_REGISTERED = "org.goldthread.activities.activity-registered.v1";
    private static final String FINDING_AGREED = "org.goldthread.activities.finding-agreed.v1";

    private final KnownFindings known;
    private final JsonMapper json;

    public HearingFindings(KnownFindings known, JsonMapper json) {
        this.known = known;
        this.json = json;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Registered(
            UUID activityId,
            String service,
            String reference,
            String typeId,
            List<String> agencies,
            LocalDate startedOn) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Agreed(
            UUID findingId,
            UUID activityId,
            String activityReference,
            String service,
            String activityTypeId,
            String title,
            String statement,
            String nature,
            @Nullable String priority,
            List<String> themes,
            List<UUID> repeats,
            LocalDate agreedOn) {}

    @Override
    public Set<String> types() {
        return Set.of(ACTIVITY_REGISTERED, FINDING_AGREED);
    }

    @Override
    public void handle(IncomingEvent event) {
        if (event.type().equals(ACTIVITY_REGISTERED)) {
            Registered heard = event.as(Registered.class, json);
            known.keep(new KnownActivity(
                    heard.activityId(),
                    heard.service(),
                    heard.reference(),
                    heard.typeId(),
                    heard.agencies(),
                    heard.startedOn()));
            return;
        }
        Agreed heard = event.as(Agreed.class, json);
        known.keep(new KnownFinding(
                heard.findingId(),
                heard.service(),
                heard.activityId(),
                heard.activityReference(),
                heard.activityTypeId(),
                heard.title(),
                heard.statement(),
                heard.nature(),
                heard.priority(),
                heard.themes(),
                heard.repeats(),
                heard.agreedOn(),
                List.copyOf(Words.of(heard.title(), heard.statement()).keySet())));
    }
}
