package org.goldthread.dissemination.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.BsonDocument;
import org.goldthread.contracts.Contracts;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.event.Outbox;
import org.goldthread.kit.store.Decision;
import tools.jackson.databind.json.JsonMapper;

/** Holds what aggregates say against the published contracts, as the outbox really writes it. */
public final class Told {

    private static final Outbox OUTBOX = new Outbox(JsonMapper.builder().build());

    private Told() {}

    /** Fails for an event whose data is not what its contract says. */
    public static void byContract(List<DomainEvent> events) {
        OUTBOX.entries(Actor.house("dissemination"), events, 0, Given.NOW).forEach(entry -> {
            BsonDocument said = entry.asDocument();
            String type = said.getString("type").getValue();
            String data = said.getString("data").getValue();
            assertThat(Contracts.validate(type, data)).as(type + " " + data).isEmpty();
        });
    }

    /** The short names of what was said: {@code plan-drafted}, {@code due}. */
    public static List<String> names(Outcome<? extends Decision<?>> outcome) {
        return names(outcome.orThrow().events());
    }

    public static List<String> names(List<DomainEvent> events) {
        return events.stream()
                .map(event -> event.type()
                        .replaceFirst("^org\\.goldthread\\.[a-z]+\\.", "")
                        .replace(".v1", ""))
                .toList();
    }

    /** The code of a refusal; fails if the command was done. */
    public static String refusal(Outcome<?> outcome) {
        return outcome.fold(done -> "done", why -> why.code());
    }
}
