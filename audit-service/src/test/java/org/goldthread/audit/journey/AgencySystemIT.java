package org.goldthread.audit.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.audit.journey.Rounds11.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.goldthread.audit.journey.Multipart.Got;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the integrators' guide tells of audit returns, request by request (A4, A6). */
@DisplayName("An agency's system that answers an audit return")
class AgencySystemIT extends OnRounds {

    /** Agencies that no other test submits for, so that nothing is taken over from a round before. */
    private static final String HOSPITALS = "uhb";

    private static final String PROBATION = "probation";

    @Test
    @DisplayName("goes by the guide: what is due, what is asked, all answers, evidence, submit, grades, challenge")
    void byTheGuide() throws IOException {
        List<GuideRequest> guide = GuideRequest.of("Answering an audit return");
        assertThat(guide).as("the seven requests that the guide prints").hasSize(7);
        String wanted = rounds.returnOf(rounds.opened("By the guide", 24, HOSPITALS), HOSPITALS);
        Caller system = rounds.system(HOSPITALS);
        Map<String, String> known = new HashMap<>();

        JsonNode due = guide.get(0).send(system, known).json().path("items");
        assertThat(due).allMatch(line -> line.path("state").asString().equals("open"));
        known.put("return", listed(due, wanted));
        Answer asked = guide.get(1).send(system, known);
        known.put("version", String.valueOf(asked.tag()));

        Answer kept = guide.get(2).send(system, known);
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(kept.json().path("answers")).hasSize(3);
        Answer whole = asked;
        for (JsonNode missing = kept.json().path("missing"); !missing.isEmpty(); ) {
            Answer more = system.put(api(wanted) + "/answers", answers(missing, whole.json()));
            assertThat(more.status()).as(more.body()).isEqualTo(200);
            missing = more.json().path("missing");
        }

        Got attached = guide.get(3).attach(system, known, "team,trained\nA,4\n".getBytes(StandardCharsets.UTF_8));
        assertThat(attached.status()).as(attached.body()).isEqualTo(201);
        for (int i = 0; i < 2; i++) {
            Answer submitted = guide.get(4).send(system, known);
            assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
        }

        rounds.moderated(wanted, "red");
        JsonNode panel = guide.get(5).send(system, known).json().path("panel");
        assertThat(panel)
                .hasSize(8)
                .allMatch(one -> one.path("standing").asString().equals("red"));
        Answer challenged = guide.get(6).send(system, known);
        assertThat(challenged.status()).as(challenged.body()).isEqualTo(200);
        assertThat(system.get(api(wanted)).json().path("panel").toString()).contains("The fifth practice");
    }

    private static String listed(JsonNode due, String wanted) {
        for (JsonNode line : due) {
            if (line.path("id").asString().equals(wanted)) {
                return wanted;
            }
        }
        throw new AssertionError("the new return is not among what is due");
    }

    private static String answers(JsonNode missing, JsonNode whole) {
        StringJoiner all = new StringJoiner(",", "{\"answers\":{", "}}");
        for (JsonNode one : missing) {
            String id = one.path("question").asString();
            all.add("\"" + id + "\":" + Rounds11.answer(Rounds11.question(whole, id), "green"));
        }
        return all.toString();
    }

    @Test
    @DisplayName("is told every problem by question at once, and nothing of its request is kept")
    void allOrNothing() {
        String one = rounds.returnOf(rounds.opened("All or nothing", 1, PROBATION), PROBATION);
        Caller system = rounds.system(PROBATION);
        Rounds11.put(rounds.link(PROBATION), one, "s11-training-practice", "{\"value\":\"Supervision\"}");

        Answer refused = system.put(api(one) + "/answers", """
                {"answers": {
                  "no-such-question": {"value": "x"},
                  "s11-training-reached": {"value": "most"},
                  "s11-training-grade": {"value": "green", "explanation": "Ring 07700 900123"},
                  "s11-training-next": {"value": "Train"},
                  "s11-training-practice": {"value": "Observation"},
                  "s11-training-induction": {"value": "yes"}}}
                """);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json()
                        .path("problems")
                        .valueStream()
                        .map(each -> each.path("field").asString() + " "
                                + each.path("code").asString()))
                .containsExactly(
                        "answers.s11-training-reached.value not-an-answer",
                        "answers.s11-training-practice if-match-needed",
                        "answers.s11-training-grade.explanation identity",
                        "answers.s11-training-next not-asked",
                        "answers.no-such-question unknown-question");
        assertThat(system.get(api(one)).json().path("answers")).hasSize(1);
        assertThat(system.put(api(one) + "/answers", "{}")
                        .json()
                        .at("/problems/0/code")
                        .asString())
                .isEqualTo("required");
        assertThat(rounds.system(HOSPITALS)
                        .put(api(one) + "/answers", "{\"answers\":{\"s11-training-induction\":{\"value\":\"yes\"}}}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("overwrites nothing that it has not seen, and may send a request again")
    void neverBlindly() {
        String one = rounds.returnOf(rounds.opened("Seen first", 2, PROBATION), PROBATION);
        Caller system = rounds.system(PROBATION);
        String path = api(one) + "/answers";
        String body = "{\"answers\":{\"s11-training-practice\":{\"value\":\"Observation\"}}}";
        String first = String.valueOf(system.get(api(one)).tag());

        Answer kept = system.put(path, body, "If-Match", first);
        Answer again = system.put(path, body, "If-Match", first);
        assertThat(again.status()).as("the same again changes nothing").isEqualTo(200);
        assertThat(again.tag()).isEqualTo(kept.tag());

        Rounds11.put(rounds.link(PROBATION), one, "s11-training-next", "{\"value\":\"\"}");
        rounds.link(PROBATION)
                .put(api(one) + "/answers/s11-training-practice", "{\"value\":\"Supervision\"}", "If-Match", "\"1\"");
        String other = body.replace("Observation", "Both");
        assertThat(system.put(path, other, "If-Match", String.valueOf(kept.tag()))
                        .text("code"))
                .isEqualTo("changed-by-somebody-else");
        assertThat(system.put(path, other.replace("\"Both\"", "\"Both\",\"version\":1"))
                        .json()
                        .at("/problems/0/code")
                        .asString())
                .isEqualTo("changed-by-somebody-else");
        assertThat(system.put(path, other.replace("\"Both\"", "\"Both\",\"version\":2"))
                        .status())
                .isEqualTo(200);
        assertThat(system.put(
                                path,
                                "{\"answers\":{\"s11-training-practice\":null}}",
                                "If-Match",
                                String.valueOf(system.get(api(one)).tag()))
                        .json()
                        .at("/answers/0/value")
                        .asString(""))
                .as("null empties it")
                .isEmpty();
    }

    @Test
    @DisplayName("is answered as at first when it sends a request again under its key, whatever a colleague did since")
    void sameKey() {
        String one = rounds.returnOf(rounds.opened("Sent again", 3, PROBATION), PROBATION);
        String path = api(one) + "/answers";
        String key = "answers-" + one;
        String body = "{\"answers\":{\"s11-training-practice\":{\"value\":\"Observation\"}}}";
        assertThat(rounds.system(PROBATION)
                        .put(path, body, "Idempotency-Key", key)
                        .status())
                .isEqualTo(200);
        rounds.link(PROBATION)
                .put(api(one) + "/answers/s11-training-practice", "{\"value\":\"Supervision\"}", "If-Match", "\"1\"");

        Answer again = rounds.system(PROBATION).put(path, body, "Idempotency-Key", key, "If-Match", "\"1\"");

        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.body()).contains("Supervision").doesNotContain("Observation");
        assertThat(rounds.system(PROBATION)
                        .put(path, body.replace("Observation", "Both"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("is told which states there are when it asks for returns of another")
    void states() {
        assertThat(rounds.system(PROBATION)
                        .get("/api/audits/v1/returns?state=late")
                        .status())
                .isEqualTo(400);
    }
}
