package org.goldthread.audit.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.audit.journey.Rounds11.api;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.util.UUID;
import org.awaitility.Awaitility;
import org.goldthread.audit.retest.FollowingRetests;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A round that asks again about what was learned (A8). */
@DisplayName("A round that asks again")
class RetestIT extends OnRounds {

    @Autowired
    private FollowingRetests following;

    @Test
    @DisplayName(
            "A round asks again about earlier learning, and its settled grade is told with the thread it belongs to")
    void askedAgain() {
        Journey j = rounds.journey();
        String before = j.registered("Where it was learned");
        String finding = j.agreed(before, "Supervision is not regular");
        String point = j.officer()
                .post(j.api("/findings/" + finding + "/learning-points"), j.learningBody())
                .text("id");
        j.officer().post(j.api("/learning-points/" + point + "/agree"), "");
        String activity = rounds.opened("Asked again", 0, POLICE);
        String api = "/api/audits/v1/activities/" + activity + "/retests";
        String pages = "/audits/activities/" + j.reference(activity) + "/retests";
        assertThat(j.officer().get(pages).body()).contains("Which standard’s grade says whether each holds?");
        String tie = "{\"ties\":[{\"learningPoint\":\"%s\",\"question\":\"%s\"}]}";
        assertThat(j.officer()
                        .put(api, tie.formatted(point, "no-such-question"))
                        .status())
                .isEqualTo(400);
        assertThat(j.officer().put(api, "{\"ties\":[null]}").text("code")).isEqualTo("invalid");
        String question = gradedQuestion();
        Answer chosen = j.officer().put(api, tie.formatted(point, question));
        assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
        assertThat(j.officer()
                        .put(api, tie.formatted(point, question), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(409);
        assertThat(j.person(Role.AGENCY_LINK, POLICE).get(pages).status()).isEqualTo(403);

        settle(activity);
        following.follow();
        following.follow();
        JsonNode found = j.officer().get(api).json().path("found");
        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("held").asBoolean()).isFalse();
        assertThat(j.officer().get(pages).body()).contains("Does not hold");
        UUID subject = Ids.from("retest", rounds.returnOf(activity, POLICE), point);
        Awaitility.await()
                .until(() ->
                        j.neighbour().get("/internal/events/" + subject).body().contains("learning-retested"));
        String said = j.neighbour().get("/internal/events/" + subject).body();
        assertThat(said.split("learning-retested", -1)).hasSize(2);
        assertThat(said).contains(finding);
    }

    /** The police answer, the panel grades everything amber, the police accept. */
    private void settle(String activity) {
        String one = rounds.returnOf(activity, POLICE);
        rounds.fill(rounds.link(POLICE), one, "green");
        rounds.link(POLICE).post(api(one) + "/submit", "{\"declaredBy\":\"Chief officer\"}");
        rounds.moderated(one, "amber");
        assertThat(rounds.link(POLICE).post(api(one) + "/settle", "{}").status())
                .isEqualTo(200);
    }

    /** A graded question of section 11. */
    private String gradedQuestion() {
        for (JsonNode list : rounds.journey()
                .officer()
                .get("/api/audits/v1/tools/" + rounds.tool())
                .json()
                .findValues("questions")) {
            for (JsonNode question : list) {
                if (question.path("type").asString().equals("grade")) {
                    return question.path("id").asString();
                }
            }
        }
        throw new AssertionError("no graded question");
    }
}
