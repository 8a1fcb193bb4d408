package org.goldthread.reviews.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.journey.Journey.HEALTH;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.time.Clock;
import java.util.List;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import org.goldthread.reviews.RunningReviews;
import org.goldthread.testkit.TestIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Parallel reviews of one incident, in the running service")
class ParallelIT extends RunningReviews {

    private static String review(Journey j, String title, String reviewer, String... agencies) {
        return j.officer()
                .post(j.api("/activities"), """
                        {"typeId":"rapid-review","title":"%s","startedOn":"2026-03-02","reviewers":["%s"],"agencies":["%s"]}
                        """.formatted(title, reviewer, String.join("\",\"", agencies)))
                .text("id");
    }

    private Answer ask(Journey j, String review, String agency) {
        return j.officer().post(j.api("/activities/" + review + "/requests"), """
                {"agencies":["%s"],"parts":["chronology"],"dueOn":"%s"}
                """.formatted(
                        agency, WorkingDays.today(Clock.systemUTC()).plusMonths(1)));
    }

    private String request(Journey j, String review) {
        JsonNode items =
                j.officer().get(j.api("/requests?activity=" + review)).json().path("items");
        return items.path(0).path("id").asString();
    }

    private void give(Journey j, String request, String agency, String event) {
        Caller system = new Caller(j.port(), TestIdentity.system(agency, "reviews:read", "reviews:write"));
        assertThat(system.put(
                                j.api("/requests/" + request + "/parts/chronology/chronology"),
                                "{\"entries\":[{\"date\":\"2026-01-14\",\"event\":\"" + event + "\"}]}")
                        .status())
                .isEqualTo(200);
    }

    private Caller reviewer(String name) {
        return new Caller(port, TestIdentity.person(name, List.of(Role.INDEPENDENT_REVIEWER), null));
    }

    @Test
    @DisplayName("An agency is asked once for both; a reviewer of one sees what was asked for both and nothing else")
    void askedOnce() {
        Journey j = journey();
        String rapid = review(j, "Rapid", "parallel-one", POLICE, HEALTH);
        String local = review(j, "Local", "parallel-two", POLICE);
        ask(j, rapid, HEALTH);
        String before = request(j, rapid);
        give(j, before, HEALTH, "Seen at the surgery");
        String link = j.api("/activities/" + rapid + "/parallel/link");
        assertThat(j.officer()
                        .post(link, "{\"reference\":\"SOL-RR-1999-001\",\"why\":\"x\"}")
                        .body())
                .contains("unknown-review");
        assertThat(j.officer()
                        .post(link, "{\"reference\":\"" + j.reference(rapid) + "\",\"why\":\"x\"}")
                        .body())
                .contains("same-review");
        assertThat(j.officer()
                        .post(link, "{\"reference\":\"" + j.reference(local) + "\",\"why\":\"The same injury\"}")
                        .json()
                        .path("reviews"))
                .hasSize(2);

        ask(j, rapid, POLICE);
        Answer twice = ask(j, local, POLICE);
        assertThat(twice.body()).contains("asked-for-parallel-review").contains(j.reference(rapid));
        JsonNode incident =
                j.officer().get(j.api("/activities/" + local + "/parallel")).json();
        assertThat(incident.path("shared")).hasSize(1);
        String asked = incident.path("shared").path(0).path("requestId").asString();
        give(j, asked, POLICE, "Called to the home");

        Caller two = reviewer("parallel-two");
        String requests = j.page("/activities/" + j.reference(local) + "/requests");
        String chronology = j.page("/activities/" + j.reference(local) + "/chronology");
        assertThat(two.get(requests).body()).contains("asked for " + j.reference(rapid));
        assertThat(two.get(chronology).body()).contains("Called to the home").doesNotContain("Seen at the surgery");
        assertThat(two.get(j.page("/requests/" + asked)).status()).isEqualTo(200);
        assertThat(two.get(j.page("/requests/" + before)).status()).isEqualTo(404);
        assertThat(two.get(j.page("/activities/" + j.reference(rapid))).status())
                .isEqualTo(404);
        assertThat(two.get(j.page("/activities/" + j.reference(local) + "/parallel"))
                        .body())
                .contains("Another review")
                .doesNotContain("Take out");
        assertThat(j.officer().get(chronology).body())
                .contains("Called to the home")
                .contains("Seen at the surgery");
        assertThat(j.person(Role.AGENCY_LINK, POLICE)
                        .get(j.page("/requests/" + asked))
                        .body())
                .contains("Also for")
                .contains(j.reference(local));
        assertThat(j.person(Role.AGENCY_LINK, HEALTH).get(requests).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("A link that is sent again under its key answers the same and changes nothing")
    void linkedOnce() {
        Journey j = journey();
        String first = review(j, "Linked once", "parallel-eight", POLICE);
        String second = review(j, "Linked once too", "parallel-nine", POLICE);
        String third = review(j, "Linked as a third", "parallel-ten", POLICE);
        for (String other : List.of(second, third)) {
            String link = j.api("/activities/" + first + "/parallel/link");
            String body = "{\"reference\":\"" + j.reference(other) + "\",\"why\":\"The same injury\"}";
            Answer linked = j.officer().post(link, body, "Idempotency-Key", "link-" + other);
            Answer again = j.officer().post(link, body, "Idempotency-Key", "link-" + other);
            assertThat(again.status()).as(again.body()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(linked.body());
            assertThat(again.tag()).isEqualTo(linked.tag());
            assertThat(j.officer().post(link, body).body()).contains("already-linked");
        }
        assertThat(j.officer()
                        .get(j.api("/activities/" + third + "/parallel"))
                        .json()
                        .path("reviews"))
                .hasSize(3);
    }

    @Test
    @DisplayName("One command asks several agencies for parallel reviews, and sends nothing twice under one key")
    void alsoForByProgram() {
        Journey j = journey();
        String first = review(j, "Asked for both", "parallel-five", POLICE, HEALTH);
        String second = review(j, "Served too", "parallel-six", POLICE, HEALTH);
        String elsewhere = review(j, "Another incident", "parallel-seven", POLICE);
        String requests = j.api("/activities/" + first + "/requests");
        assertThat(j.officer().post(requests, both(j, second)).body())
                .as("not linked yet")
                .contains("not-parallel", "linked to " + j.reference(first));
        String link = j.api("/activities/" + first + "/parallel/link");
        for (String other : List.of(second, elsewhere)) {
            assertThat(j.officer()
                            .post(link, "{\"reference\":\"" + j.reference(other) + "\",\"why\":\"One night\"}")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(j.officer().post(requests, both(j, elsewhere)).body()).contains("not-involved-there");

        String key = java.util.UUID.randomUUID().toString();
        Answer sent = j.officer().post(requests, both(j, second), "Idempotency-Key", key);
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(sent.json().path("items")).hasSize(2);
        assertThat(sent.json().at("/items/0/alsoFor").toString()).contains(j.reference(second));
        Answer again = j.officer().post(requests, both(j, second), "Idempotency-Key", key);
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(again.json().at("/items/1/id")).isEqualTo(sent.json().at("/items/1/id"));
        assertThat(j.officer().get(j.api("/requests?activity=" + first)).json().path("items"))
                .hasSize(2);
        assertThat(j.officer()
                        .post(requests, both(j, second).replace("chronology", "agency-report"), "Idempotency-Key", key)
                        .status())
                .as("another body under the same key")
                .isEqualTo(422);
        Caller police = new Caller(j.port(), TestIdentity.system(POLICE, "reviews:read"));
        assertThat(police.get(j.api("/requests?activity=" + first)).body()).contains("\"alsoFor\":[\"");
    }

    private static String both(Journey j, String alsoFor) {
        return """
                {"agencies":["%s","%s"],"parts":["chronology"],"dueOn":"%s","alsoFor":["%s"]}
                """.formatted(
                        POLICE, HEALTH, WorkingDays.today(Clock.systemUTC()).plusMonths(1), j.reference(alsoFor));
    }

    @Test
    @DisplayName("An officer links, shares and takes out by page; what two do at once is told to the second")
    void byPage() {
        Journey j = journey();
        String first = review(j, "First", "parallel-three", POLICE);
        String second = review(j, "Second", "parallel-four", POLICE);
        String page = j.page("/activities/" + j.reference(first) + "/parallel");
        ask(j, first, POLICE);
        String asked = request(j, first);
        assertThat(j.officer()
                        .get(j.page("/activities/" + j.reference(first) + "/requests"))
                        .body())
                .contains("Link a parallel review of the same incident");
        assertThat(j.officer()
                        .submit(page, "reference", j.reference(second), "why", "")
                        .body())
                .contains("Enter why they look at the same incident");
        assertThat(j.officer()
                        .submit(page, "reference", j.reference(second), "why", "One night")
                        .location())
                .endsWith("?done=linked");
        assertThat(j.officer().get(page).body()).contains("One night").contains("Share");
        assertThat(reviewer("parallel-four").get(j.page("/requests/" + asked)).status())
                .isEqualTo(404);

        assertThat(j.officer()
                        .submit(page, "version", "1", "step", "share", "request", asked)
                        .location())
                .endsWith("?done=changed");
        assertThat(j.officer()
                        .submit(page, "version", "1", "step", "keep", "request", asked)
                        .status())
                .isEqualTo(409);
        assertThat(reviewer("parallel-four").get(j.page("/requests/" + asked)).status())
                .isEqualTo(200);
        assertThat(j.officer().get(j.page("/activities/" + j.reference(second))).body())
                .contains("1 request open");

        assertThat(j.officer()
                        .submit(page, "version", "2", "step", "unlink", "other", j.reference(second))
                        .location())
                .endsWith("?done=changed");
        assertThat(reviewer("parallel-four").get(j.page("/requests/" + asked)).status())
                .isEqualTo(404);
        assertThat(j.person(Role.GROUP_CHAIR, null).get(page).status()).isEqualTo(404);
        assertThat(j.person(Role.EXECUTIVE, null).get(page).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("A review is linked to one incident, and a request is shared only where its agency takes part")
    void limits() {
        Journey j = journey();
        String a = review(j, "A", "parallel-five", POLICE);
        String b = review(j, "B", "parallel-six", HEALTH);
        String c = review(j, "C", "parallel-seven", POLICE);
        String d = review(j, "D", "parallel-eight", POLICE);
        link(j, a, b);
        link(j, c, d);
        assertThat(link(j, a, c).body()).contains("in-another-incident");
        ask(j, a, POLICE);
        assertThat(j.officer()
                        .post(
                                j.api("/activities/" + a + "/parallel/share"),
                                "{\"requestId\":\"" + request(j, a) + "\",\"shared\":true}")
                        .text("code"))
                .isEqualTo("agency-not-involved");
        assertThat(j.officer()
                        .post(j.api("/activities/" + a + "/parallel/share"), "{\"shared\":true}")
                        .body())
                .contains("\"field\":\"requestId\"", "\"code\":\"required\"");
        assertThat(j.officer()
                        .post(
                                j.api("/activities/" + a + "/parallel/unlink"),
                                "{\"reference\":\"" + j.reference(b) + "\"}")
                        .json()
                        .path("reviews"))
                .isEmpty();
        assertThat(link(j, c, a).json().path("reviews")).hasSize(3);
    }

    private static Answer link(Journey j, String one, String other) {
        return j.officer()
                .post(
                        j.api("/activities/" + one + "/parallel/link"),
                        "{\"reference\":\"" + j.reference(other) + "\",\"why\":\"One incident\"}");
    }
}
