package org.goldthread.monitoring.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.goldthread.kit.event.IncomingEvent;
import org.goldthread.monitoring.Running;
import org.goldthread.monitoring.Telling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What could not be taken in")
class ParkedPageIT extends Running {

    @Test
    void is_shown_to_officers_until_it_has_gone_through() {
        List<IncomingEvent> said = new Telling("301", START.minusDays(30))
                .registered(Telling.POLICE)
                .found()
                .cascadeTo(Telling.POLICE)
                .acknowledged(Telling.POLICE)
                .events();
        IncomingEvent asked = said.get(said.size() - 2);
        IncomingEvent acknowledged = said.get(said.size() - 1);
        intake.take(acknowledged);

        assertThat(get("/", OFFICER).body()).contains("1 event", "could not be taken in");
        assertThat(get("/", POLICE_LINK).body()).doesNotContain("could not be taken in");
        assertThat(get("/impact/parked", OFFICER).body())
                .contains("dissemination cascade acknowledged", "waits for an earlier event of its subject");
        assertThat(postForm("/impact/parked", OFFICER, Map.of()).status()).isEqualTo(302);
        assertThat(get("/impact/parked", OFFICER).body()).contains("dissemination cascade acknowledged");

        intake.take(asked);
        assertThat(get("/impact/parked", OFFICER).body()).contains("Nothing waits");
        assertThat(get("/", OFFICER).body()).doesNotContain("could not be taken in");
    }
}
