package org.goldthread.e2e;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The parts of a review that a browser journey does not try itself, done by the officer and the reviewer through the API. */
final class ConductedReview {

    private static final String ACTIVITIES = "/api/reviews/v1/activities";

    private final Api officer;
    private final Api reviewer;
    private final String path;

    ConductedReview(Stack stack, String reference) {
        this.officer = stack.as("officer");
        this.reviewer = stack.as("reviewer");
        this.path = ACTIVITIES + "/" + one(officer, reference).path("id").asString("");
    }

    private static JsonNode one(Api caller, String reference) {
        JsonNode items =
                caller.get(ACTIVITIES + "?text=" + reference).expect(200).json().path("items");
        return items.path(0);
    }

    /** The agencies of a review. */
    static void involve(Stack stack, String reference, List<String> agencies) {
        Api officer = stack.as("officer");
        String path = ACTIVITIES + "/" + one(officer, reference).path("id").asString("");
        String ids = agencies.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        String seen = officer.get(path).expect(200).header("ETag").orElseThrow();
        officer.put(path, "{\"agencies\":[" + ids + "]}", Map.of("If-Match", seen))
                .expect(200);
    }

    /** The sign-ins of those who are named as its independent reviewers. */
    static List<String> reviewers(Stack stack, String reference) {
        return one(stack.as("officer"), reference)
                .path("reviewers")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** Health's system gives its chronology for the review; returns the page of its request. */
    static String gaveChronology(Stack stack, String reference, String chronology) {
        Api health = stack.as("agency-bsol-icb");
        for (JsonNode request : health.get("/api/reviews/v1/requests?state=open&size=100")
                .expect(200)
                .json()
                .path("items")) {
            if (request.path("activityReference").asString("").equals(reference)) {
                String id = request.path("id").asString("");
                health.put("/api/reviews/v1/requests/" + id + "/parts/chronology/chronology", chronology)
                        .expect(200);
                return "/reviews/requests/" + id;
            }
        }
        throw new AssertionError("Health is asked nothing for " + reference);
    }

    /** Method, people and the child's day: all that closing asks for, other than findings and principles. */
    void withoutPrinciples() {
        officer.put(path + "/method", """
                        {"methodologyId": "case-analysis", "rationale": "Two agencies and a year: a panel is enough."}""").expect(200);
        for (JsonNode stage :
                officer.get(path + "/method").expect(200).json().path("chosen").path("stages")) {
            officer.put(
                            path + "/method/stages/" + stage.path("id").asString(""),
                            "{\"state\":\"skipped\",\"reason\":\"The facts were known from the chronologies\"}")
                    .expect(200);
        }
        reviewer.put(path + "/participation/lived-experience", """
                        {"text": "Evenings were long, and the light in the hall stayed on.",
                         "sources": "The nursery's notes"}""").expect(200);
    }

    List<String> principlesMissing() {
        return officer.get(path + "/principles")
                .expect(200)
                .json()
                .path("missing")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    void showPrinciple(String principle) {
        officer.put(path + "/principles/" + principle, "{\"text\":\"The panel's minutes and the report\"}")
                .expect(200);
    }

    /** What is answered to the officer's attempt to release its report. */
    Api.Answer release() {
        return officer.post(path + "/report/publication/release", "");
    }

    /** What is answered to an attempt to close it. */
    Api.Answer close() {
        return officer.post(path + "/close", "");
    }
}
