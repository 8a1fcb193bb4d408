package org.goldthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** An agency's system with its own client credentials, which does by API what the agency's people do on pages (D6, M1). */
@ExtendWith(Stacks.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("An agency's system")
class AgencySystemIT {

    private static final String POLICE = "west-midlands-police";
    private static final String HEALTH = "bsol-icb";
    private static final String CASCADES = "/api/dissemination/v1/cascades";
    private static final String ACTIONS = "/api/monitoring/v1/actions";

    private final Api police;
    private final Api health;
    private final Api nobody;
    private final NewThread thread;

    AgencySystemIT(Stack stack) {
        this.police = stack.as("agency-" + POLICE);
        this.health = stack.as("agency-" + HEALTH);
        this.nobody = stack.as("");
        this.thread = new NewThread(stack);
    }

    @BeforeAll
    void agreeAndApprove() {
        thread.agree(List.of(POLICE));
        thread.approve();
    }

    @Test
    @DisplayName("acknowledges a cascade and reports whom it reached; the same request sent twice counts once")
    void cascade() {
        String cascade = CASCADES + "/" + thread.cascade(police);

        police.post(cascade + "/acknowledge", "{}").expect(200);
        String report = """
                {"reached": [{"role": "Neighbourhood officers", "number": 48}], "methods": ["cascade"],
                 "doneOn": "%s", "note": "From the learning records."}""".formatted(thread.today());
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Api.Answer first = police.post(cascade + "/report", report, key).expect(200);
        Api.Answer again = police.post(cascade + "/report", report, key).expect(200);

        assertThat(first.at("/state")).isEqualTo("reported");
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(police.post(cascade + "/report", report).status()).isBetween(409, 422);
    }

    @Test
    @DisplayName("answers, carries out and finishes an action")
    void action() {
        String action = ACTIONS + "/" + thread.action(police);

        police.post(action + "/answer", """
                        {"answer": "agreed", "measurableAction": "Supervisors sample ten forms a month.",
                         "ownerRole": "Chief inspector, vulnerability"}""").expect(200);
        police.post(action + "/updates", "{\"progress\": \"Sampling has begun.\"}")
                .expect(200);
        Api.Answer done = police.post(action + "/done", "{\"evidence\": \"Ten of ten forms were complete.\"}")
                .expect(200);

        assertThat(done.at("/state")).isEqualTo("done");
    }

    @Test
    @DisplayName("of another agency is told that there is no such thing")
    void anothers() {
        String cascade = CASCADES + "/" + thread.cascade(police);
        String action = ACTIONS + "/" + thread.action(police);

        assertThat(health.get(cascade).status()).isEqualTo(404);
        assertThat(health.post(cascade + "/acknowledge", "{}").status()).isEqualTo(404);
        assertThat(health.get(action).status()).isEqualTo(404);
        assertThat(health.post(action + "/done", "{}").status()).isEqualTo(404);
        assertThat(health.get(ACTIONS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("is forbidden what its scopes do not cover, and what only people decide")
    void scopes() {
        assertThat(police.get("/api/audits/v1/activities").status()).isEqualTo(403);
        assertThat(health.get("/api/audits/v1/activities").status()).isEqualTo(200);
        assertThat(police.post("/api/dissemination/v1/plans/" + thread.plan() + "/approve", "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("needs a token, and a good one")
    void token() {
        assertThat(nobody.get(CASCADES).status()).isEqualTo(401);
        assertThat(nobody.get(CASCADES).body()).contains("urn:goldthread:problem");
        assertThat(nobody.post(ACTIONS + "/" + UUID.randomUUID() + "/answer", "{}")
                        .status())
                .isEqualTo(401);
    }
}
