package org.goldthread.audit.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.audit.journey.Rounds11.api;
import static org.goldthread.audit.journey.Rounds11.page;
import static org.goldthread.learning.journey.Journey.HEALTH;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.util.List;
import java.util.UUID;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import org.goldthread.testkit.TestIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A round of section 11 through the running service by API: asked, answered, moderated, asked again next year (A4, A6). */
@DisplayName("A round of section 11")
class RoundIT extends OnRounds {

    @Test
    @DisplayName("A round goes by API from being opened to settled grades, and everything said keeps its contract")
    void wholeRound() {
        String activity = rounds.opened("Section 11 by API", 0, POLICE, HEALTH);
        String one = rounds.returnOf(activity, POLICE);
        Caller system = rounds.system(POLICE);
        assertThat(system.get("/api/audits/v1/returns").body()).contains(one);
        assertThat(system.post(api(one) + "/submit", "{\"declaredBy\":\"Chief officer\"}")
                        .status())
                .isEqualTo(400);

        rounds.fill(system, one, "green");
        assertThat(rounds.journey().officer().get(api(one)).json().path("answers"))
                .as("nobody else reads answers before they are submitted")
                .isEmpty();
        String key = "submit-" + UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            Answer submitted =
                    system.post(api(one) + "/submit", "{\"declaredBy\":\"Chief officer\"}", "Idempotency-Key", key);
            assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
        }
        assertThat(system.post(api(one) + "/submit", "{\"declaredBy\":\"Another\"}", "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
        assertThat(system.post(api(one) + "/submit", "{\"declaredBy\":\"Chief officer\"}")
                        .text("code"))
                .isEqualTo("not-open");

        rounds.moderated(one, "amber");
        Caller link = rounds.link(POLICE);
        assertThat(link.get(api(one)).json().path("panel")).hasSize(8);
        assertThat(link.post(api(one) + "/standards/s11-training/challenge", "{\"reason\":\"Look at the rota\"}")
                        .status())
                .isEqualTo(200);
        assertThat(link.post(api(one) + "/settle", "{}").text("code")).isEqualTo("challenge-open");
        assertThat(rounds.moderator()
                        .post(api(one) + "/standards/s11-training/reply", "{\"grade\":\"green\",\"text\":\"Agreed\"}")
                        .status())
                .isEqualTo(200);
        assertThat(link.post(api(one) + "/settle", "{}").status()).isEqualTo(200);
        JsonNode results = rounds.journey()
                .officer()
                .get("/api/audits/v1/activities/" + activity + "/results")
                .json();
        assertThat(results.path("standards").path(0).path("optimismGap").asDouble())
                .isEqualTo(1);
        assertThat(results.path("cells")).hasSize(16);
    }

    @Test
    @DisplayName("Next round's return starts from last round's, and its section shows last time's answer beside")
    void nextYear() {
        String first = rounds.returnOf(rounds.opened("Section 11, last year", 0, HEALTH), HEALTH);
        rounds.fill(rounds.link(HEALTH), first, "red");
        rounds.link(HEALTH).post(api(first) + "/submit", "{\"declaredBy\":\"Director of nursing\"}");
        Journey j = rounds.journey();
        String later =
                j.officer().post(j.api("/activities"), """
                        {"typeId":"section-11","title":"Section 11, this year","agencies":["%s"],"startedOn":"2026-03-02"}
                        """.formatted(HEALTH)).text("id");
        j.officer().post(j.api("/activities/" + later + "/round"), """
                        {"tool":"%s","agencies":["%s"],"dueOn":"%s","declaration":"I declare"}
                        """.formatted(
                        rounds.tool(), HEALTH, j.nextYear().plusMonths(3)));
        String second = rounds.returnOf(later, HEALTH);

        String section =
                rounds.link(HEALTH).get(page(second) + "/sections/workforce").body();
        assertThat(section)
                .contains("Last time (")
                .contains("this is still right")
                .contains("Not met");
        assertThat(rounds.link(HEALTH)
                        .get(api(second))
                        .json()
                        .path("about")
                        .path("answered")
                        .asInt())
                .isZero();
        assertThat(j.officer()
                        .get("/audits/activities/" + j.reference(later) + "/results")
                        .body())
                .contains("Over the rounds")
                .doesNotContain("This is the first round");
    }

    @Test
    @DisplayName("Other agencies' returns are as if they did not exist, and nobody moderates the own agency")
    void otherAgencies() {
        String activity = rounds.opened("Whose return", 0, POLICE, HEALTH);
        String one = rounds.returnOf(activity, POLICE);
        for (Caller other : List.of(rounds.link(HEALTH), rounds.system(HEALTH))) {
            assertThat(other.get(api(one)).status()).isEqualTo(404);
            assertThat(other.put(api(one) + "/answers/s11-training-practice", "{\"value\":\"x\"}")
                            .status())
                    .isEqualTo(404);
            assertThat(other.get("/api/audits/v1/activities/" + activity + "/returns")
                            .json()
                            .path("items"))
                    .hasSize(1);
        }
        assertThat(new Caller(rounds.journey().port(), TestIdentity.system(POLICE, "audits:read"))
                        .put(api(one) + "/answers/s11-training-practice", "{\"value\":\"x\"}")
                        .status())
                .isEqualTo(403);
        rounds.fill(rounds.link(POLICE), one, "green");
        assertThat(rounds.journey()
                        .person(Role.AGENCY_CONTRIBUTOR, POLICE)
                        .post(api(one) + "/submit", "{}")
                        .status())
                .isEqualTo(403);
        rounds.link(POLICE).post(api(one) + "/submit", "{\"declaredBy\":\"Chief officer\"}");
        assertThat(rounds.journey()
                        .person(Role.PANEL_MODERATOR, POLICE)
                        .put(api(one) + "/standards/s11-training", "{\"grade\":\"green\",\"reason\":\"x\"}")
                        .text("code"))
                .isEqualTo("own-agency");
    }
}
