package org.goldthread.e2e;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The parts of a review that a browser journey does not try itself, done by the officer and the reviewer through the API. */
final class ConductedReview {

    private static final String ACTIVITIES = "/api/reviews/v1/activities";

    private final Stack stack;
    private final Api officer;
    private final Api reviewer;
    private final String reference;
    private final String path;

    ConductedReview(Stack stack, String reference) {
        this.stack = stack;
        this.officer = stack.as("officer");
        this.reviewer = stack.as("reviewer");
        this.reference = reference;
        this.path = ACTIVITIES + "/" + one(officer, reference).path("id").asString("");
    }

    /** A local review that was registered today and has this finding. */
    static ConductedReview local(Stack stack, String finding) {
        Api officer = stack.as("officer");
        JsonNode activity = officer.post(ACTIVITIES, """
                        {"typeId": "lcspr", "title": "A child of two found alone at night", "startedOn": "%s",
                         "agencies": ["west-midlands-police", "solihull-council"]}""".formatted(stack.today()))
                .expect(201)
                .json();
        String found = officer.post(
                        ACTIVITIES + "/" + activity.path("id").asString("") + "/findings", """
                        {"title": "%s", "statement": "Three services heard of a child alone at night.",
                         "nature": "improvement", "declaredNew": true,
                         "newBecause": "Earlier findings concern older children."}""".formatted(finding))
                .expect(201)
                .at("/id");
        officer.post("/api/reviews/v1/findings/" + found + "/agree", "{}").expect(200);
        return new ConductedReview(stack, activity.path("reference").asString(""));
    }

    /** The local review of the demonstration record whose report was signed before today and is not published. */
    static ConductedReview signedBefore(Stack stack) {
        for (JsonNode activity : new RecordedIds(stack).all(ACTIVITIES + "?type=lcspr&state=open")) {
            ConductedReview review =
                    new ConductedReview(stack, activity.path("reference").asString(""));
            Api.Answer report = review.officer.get(review.path + "/report");
            if (report.status() == 200 && report.at("/state").equals("signed")) {
                return review;
            }
        }
        throw new AssertionError("No report of a local review waits for its advance copies; was one published before?");
    }

    String reference() {
        return reference;
    }

    /** Where its pages begin. */
    String page() {
        return "/reviews/activities/" + reference;
    }

    /** The title of its report. */
    String reportTitle() {
        return officer.get(path + "/report").expect(200).at("/text/title");
    }

    /** Of its report's latest version: the day on which it was saved. */
    LocalDate savedOn() {
        JsonNode versions = officer.get(path + "/report").expect(200).json().path("versions");
        return Instant.parse(versions.path(versions.size() - 1).path("at").asString(""))
                .atZone(ZoneId.of("Europe/London"))
                .toLocalDate();
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

    /** What is answered to an attempt to release its report. */
    Api.Answer release(String who) {
        return stack.as(who).post(path + "/report/publication/release", "");
    }

    /** What is answered to an attempt to close it. */
    Api.Answer close() {
        return officer.post(path + "/close", "");
    }
}
