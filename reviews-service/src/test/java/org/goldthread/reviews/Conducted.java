package org.goldthread.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import tools.jackson.databind.JsonNode;

/** A review whose method, child's day and principles are on record, so that nothing of its conduct holds it open. */
public final class Conducted {

    private Conducted() {}

    public static void wholly(Journey journey, String activity) {
        String path = journey.api("/activities/" + activity);
        put(journey, path + "/method", "{\"methodologyId\":\"case-analysis\",\"rationale\":\"The facts are known\"}");
        JsonNode stages =
                journey.officer().get(path + "/method").json().path("chosen").path("stages");
        for (JsonNode stage : stages) {
            put(
                    journey,
                    path + "/method/stages/" + stage.path("id").asString(),
                    "{\"state\":\"skipped\",\"reason\":\"Nothing was left to look at\"}");
        }
        put(
                journey,
                path + "/participation/lived-experience",
                "{\"text\":\"Child A got up alone\",\"sources\":\"School records\"}");
        JsonNode missing = journey.officer().get(path + "/principles").json().path("missing");
        for (JsonNode principle : missing) {
            put(
                    journey,
                    path + "/principles/" + principle.asString(),
                    "{\"text\":\"Shown in the partnership's minutes\"}");
        }
    }

    private static void put(Journey journey, String path, String body) {
        Answer answer = journey.officer().put(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
