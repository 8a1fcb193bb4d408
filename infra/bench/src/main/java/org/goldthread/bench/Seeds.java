package org.goldthread.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A review with an agreed finding to hang learning points on.
 *
 * @param activity what a registration says, to be posted again and again
 */
record Seeds(Map<String, Object> activity, String findingId, String audience, String agency) {

    private static final String REVIEWS = "/api/reviews/v1";

    static Seeds plant(Client client) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        String agency = "west-midlands-police";
        Map<String, Object> activity = Map.of(
                "typeId",
                "rapid-review",
                "title",
                "Measured review of information sharing",
                "agencies",
                List.of(agency),
                "startedOn",
                today.toString());
        String activityId =
                client.post(REVIEWS + "/activities", activity).get("id").asString();
        String findingId = client.post(
                        REVIEWS + "/activities/" + activityId + "/findings",
                        Map.of(
                                "title", "Information stayed where it was",
                                "statement", "What one agency knew did not reach the others in time.",
                                "nature", "improvement",
                                "declaredNew", true,
                                "newBecause", "The first that is measured."))
                .get("id")
                .asString();
        client.post(REVIEWS + "/findings/" + findingId + "/agree", Map.of());
        return new Seeds(activity, findingId, "workforce", agency);
    }

    String keyMessage(int number) {
        return "Ask who else knows the family: message " + number;
    }

    Map<String, Object> learningPoint(int number) {
        return Map.of(
                "keyMessage",
                keyMessage(number),
                "purpose",
                "Practitioners ask before they decide",
                "learningOutcome",
                "Checks with other agencies are recorded",
                "scope",
                "multi-agency",
                "audiences",
                List.of(audience),
                "agencies",
                List.of(agency));
    }
}
