package org.goldthread.e2e;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A new thread, made by the officer through the API, for tests that need something which nobody has touched yet. */
final class NewThread {

    private final Stack stack;
    private final Api officer;
    private String finding = "";
    private String point = "";
    private String recommendation = "";
    private String plan = "";

    NewThread(Stack stack) {
        this.stack = stack;
        this.officer = stack.as("officer");
    }

    /** Registers a review, and agrees a finding, a learning point and a recommendation for these agencies. */
    void agree(List<String> agencies) {
        String reviews = "/api/reviews/v1";
        String ids = agencies.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        String activity = made(reviews + "/activities", """
                {"typeId": "rapid-review", "title": "A child who was often missing from school", "agencies": [%s],
                 "startedOn": "%s"}""".formatted(ids, today()));
        finding = made(reviews + "/activities/" + activity + "/findings", """
                {"title": "Absence was counted and not asked about", "statement": "Absence was recorded on 61 days. Nobody asked the child why.",
                 "nature": "improvement", "declaredNew": true,
                 "newBecause": "Absence was not looked at before."}""");
        officer.post(reviews + "/findings/" + finding + "/agree", "{}").expect(200);
        point = made(reviews + "/findings/" + finding + "/learning-points", """
                {"keyMessage": "Ask the child why, every time.", "purpose": "Absence is read as a sign.",
                 "learningOutcome": "Staff ask and record what the child says.", "scope": "multi-agency",
                 "audiences": ["workforce"], "agencies": [%s]}""".formatted(ids));
        officer.post(reviews + "/learning-points/" + point + "/agree", "{}").expect(200);
        recommendation =
                made(reviews + "/findings/" + finding + "/recommendations", """
                {"text": "Record what the child says about each absence.", "agencies": [%s], "dueOn": "%s",
                 "measureOfSuccess": "Nine of ten records hold the child's words.", "priority": "medium"}""".formatted(ids, today().plusMonths(2)));
        officer.post(reviews + "/recommendations/" + recommendation + "/agree", "{}")
                .expect(200);
    }

    /** Waits for the drafted plan; the officer sends it and the chair approves it. */
    void approve() {
        plan = first(officer, "/api/dissemination/v1/plans?state=drafted", "learningPointId", point);
        officer.post("/api/dissemination/v1/plans/" + plan + "/submit", "{}").expect(200);
        stack.as("chair")
                .post("/api/dissemination/v1/plans/" + plan + "/approve", "{}")
                .expect(200);
    }

    String finding() {
        return finding;
    }

    String plan() {
        return plan;
    }

    /** The cascade of this thread to the caller's agency. */
    String cascade(Api agency) {
        return first(agency, "/api/dissemination/v1/cascades", "learningPointId", point);
    }

    /** The action of this thread for the caller's agency. */
    String action(Api agency) {
        return first(agency, "/api/monitoring/v1/actions", "recommendationId", recommendation);
    }

    /** Today, by the demonstration clock. */
    java.time.LocalDate today() {
        return stack.today();
    }

    private String made(String path, String body) {
        return officer.post(path, body).expect(201).at("/id");
    }

    /** The id of the one in a list that belongs to this thread, as soon as it is there. */
    private static String first(Api caller, String list, String field, String id) {
        return Awaitility.await(field + " " + id + " in " + list)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> seek(caller, list, field, id), found -> !found.isEmpty());
    }

    private static String seek(Api caller, String list, String field, String id) {
        String path = list + (list.contains("?") ? "&" : "?") + "size=100";
        for (JsonNode item : caller.get(path).expect(200).json().path("items")) {
            if (item.path(field).asString("").equals(id)) {
                return item.path("id").asString("");
            }
        }
        return "";
    }
}
