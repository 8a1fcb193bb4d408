package org.goldthread.audit.round;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;

/**
 * A round of returns was opened (contract {@code audits/round-opened/v1}).
 *
 * @param roundId also the id of its audit
 */
public record RoundOpened(
        UUID roundId,
        String activityReference,
        String activityTypeId,
        String tool,
        int toolVersion,
        int questions,
        List<String> agencies,
        LocalDate opensOn,
        LocalDate dueOn)
        implements DomainEvent {

    public static final String TYPE = "org.goldthread.audits.round-opened.v1";

    static RoundOpened of(Round round, int questions) {
        return new RoundOpened(
                round.id().value(),
                round.reference(),
                round.origin().typeId(),
                round.toolId(),
                round.toolNumber(),
                questions,
                round.agencies(),
                round.opensOn(),
                round.dueOn());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    @JsonIgnore
    public Set<UUID> threads() {
        return Set.of();
    }
}
