package org.goldthread.reviews.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goldthread.learning.journey.Journey.HEALTH;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.file.FileLimits;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import org.goldthread.learning.journey.Said;
import org.goldthread.reviews.RunningReviews;
import org.goldthread.testkit.TestIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DisplayName("Requests for information, in the running service")
class RequestsIT extends RunningReviews {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.UTF_8);
    private static final String CHRONOLOGY = """
            {"entries":[
             {"date":"2026-01-14","time":"14:30","event":"Home visit, strategy discussion held","people":"Child A",
              "outcome":"Section 47","reference":"INC-4711","significant":true},
             {"date":"2026-05-02","event":"Child A not brought to an appointment"},
             {"date":"soon","event":"Not a date"},
             {"date":"2026-05-03","event":"Mother's number is 07700 900123"}]}
            """;

    @Autowired
    private ChasingAgencies chasing;

    private Caller system(String agency) {
        return new Caller(port, TestIdentity.system(agency, "reviews:read", "reviews:write"));
    }

    private Caller link(String agency) {
        return journey().person(Role.AGENCY_LINK, agency);
    }

    private static LocalDate today() {
        return WorkingDays.today(Clock.systemUTC());
    }

    private String review(Journey j, String title) {
        return j.officer()
                .post(j.api("/activities"), """
                {"typeId":"rapid-review","title":"%s","agencies":["%s","%s"],"startedOn":"2026-03-02",
                 "reviewers":["reviewer-of-this"]}
                """.formatted(title, POLICE, HEALTH))
                .text("id");
    }

    private static String asked(String agencies, String more) {
        return """
                {"agencies":[%s],"parts":["chronology","agency-report"],"others":[],"powerId":null,
                 "from":"2026-01-01","until":"2026-06-30","dueOn":"%s","note":null%s}
                """.formatted(agencies, today(), more);
    }

    private JsonNode askedOf(Journey j, String activity, String... agencies) {
        List<String> quoted = new ArrayList<>();
        for (String agency : agencies) {
            quoted.add('"' + agency + '"');
        }
        Answer sent =
                j.officer().post(j.api("/activities/" + activity + "/requests"), asked(String.join(",", quoted), ""));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        return sent.json().path("items");
    }

    @Test
    @DisplayName(
            "An agency's system lists what is due, acknowledges, submits, corrects, and sees why rows were not taken")
    void theSystemsJourney() {
        Journey j = journey();
        String activity = review(j, "Requests by API");
        String id = askedOf(j, activity, POLICE).path(0).path("id").asString();
        Caller system = system(POLICE);

        JsonNode due = system.get(j.api("/requests?state=open&activity=" + activity))
                .json()
                .path("items");
        assertThat(due).hasSize(1);
        assertThat(due.path(0).path("powerName").asString()).contains("Children Act 2004");

        Answer acknowledged =
                system.post(j.api("/requests/" + id + "/acknowledge"), "{}", "Idempotency-Key", "ack-" + id);
        assertThat(acknowledged.text("state")).isEqualTo("acknowledged");
        assertThat(system.post(j.api("/requests/" + id + "/acknowledge"), "{}", "Idempotency-Key", "ack-" + id)
                        .status())
                .as("the same request again")
                .isEqualTo(200);

        Answer given = system.put(j.api("/requests/" + id + "/parts/chronology/chronology"), CHRONOLOGY);
        assertThat(given.status()).as(given.body()).isEqualTo(200);
        JsonNode version = given.json().path("parts").path(0).path("versions").path(0);
        assertThat(version.path("rows").asInt()).isEqualTo(2);
        assertThat(version.path("rowsRefused").asInt()).isEqualTo(2);
        Answer again = system.put(j.api("/requests/" + id + "/parts/chronology/chronology"), CHRONOLOGY);
        assertThat(again.json().path("parts").path(0).path("versions"))
                .as("the same again is no other version")
                .hasSize(1);
        Answer why = system.get(
                j.api("/requests/" + id + "/imports/" + version.path("content").asString()));
        assertThat(why.body()).contains("\"not-a-date\"", "\"identity\"").doesNotContain("07700");

        HttpResponse<String> report =
                Uploads.send(system, "PUT", j.api("/requests/" + id + "/parts/agency-report/file"), "../r<x>.exe", PDF);
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
        assertThat(report.body()).contains("\"state\":\"received\"", "\"name\":\"rx.pdf\"");
        Uploads.send(system, "PUT", j.api("/requests/" + id + "/parts/agency-report/file"), "other.pdf", PDF);

        Answer corrected = system.put(
                j.api("/requests/" + id + "/parts/chronology/chronology"),
                "[{\"date\":\"2026-01-15\",\"event\":\"Home visit corrected\"}]");
        assertThat(corrected.json().path("parts").path(0).path("versions")).hasSize(2);
        assertThat(corrected.json().path("parts").path(1).path("versions")).hasSize(1);
        assertThat(system.get(j.api("/activities/" + activity + "/chronology")).body())
                .contains("Home visit corrected")
                .doesNotContain("strategy discussion");

        Answer back = system.post(
                j.api("/requests/" + id + "/parts/chronology/withdraw"), "{\"reason\":\"Another child's record\"}");
        assertThat(back.text("state")).isEqualTo("part-received");
        assertThat(system.get(j.api("/activities/" + activity + "/chronology"))
                        .json()
                        .path("items"))
                .isEmpty();
        told(j, id);
    }

    /** What was said about the request satisfies its contracts and carries nothing that was sent. */
    private static void told(Journey j, String id) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(Said.about(j, id))
                        .allSatisfy(
                                said -> assertThat(said.data()).doesNotContain("Home visit", "Another child", "07700"))
                        .extracting(Said::type)
                        .contains(
                                "org.goldthread.reviews.request-sent.v1",
                                "org.goldthread.reviews.request-acknowledged.v1",
                                "org.goldthread.reviews.contribution-received.v1",
                                "org.goldthread.work.due.v1"));
    }

    @Test
    @DisplayName("Another agency, a contributor and an outsider see and do only what is theirs")
    void whoMayWhat() {
        Journey j = journey();
        String activity = review(j, "Whose requests");
        JsonNode sent = askedOf(j, activity, POLICE, HEALTH);
        String ours = sent.path(0).path("id").asString();
        String file = give(j, ours);

        for (Caller other : List.of(system(HEALTH), link(HEALTH))) {
            assertThat(other.get(j.api("/requests/" + ours)).status()).isEqualTo(404);
            assertThat(other.get(j.api("/requests/" + ours + "/files/" + file)).status())
                    .isEqualTo(404);
            assertThat(other.put(j.api("/requests/" + ours + "/parts/chronology/chronology"), CHRONOLOGY)
                            .status())
                    .isEqualTo(404);
            assertThat(other.post(j.api("/requests/" + ours + "/acknowledge"), "{}")
                            .status())
                    .isEqualTo(404);
            assertThat(other.get(j.api("/requests?activity=" + activity)).json().path("items"))
                    .hasSize(1);
        }
        assertThat(link(HEALTH).get(j.page("/requests/" + ours)).status()).isEqualTo(404);
        Caller contributor = j.person(Role.AGENCY_CONTRIBUTOR, POLICE);
        assertThat(contributor.get(j.api("/requests/" + ours)).status()).isEqualTo(200);
        assertThat(contributor
                        .post(j.api("/requests/" + ours + "/refuse"), "{\"reason\":\"No\"}")
                        .status())
                .isEqualTo(403);
        assertThat(j.officer()
                        .put(j.api("/requests/" + ours + "/parts/chronology/chronology"), CHRONOLOGY)
                        .status())
                .isEqualTo(403);
        Caller reviewer =
                new Caller(port, TestIdentity.person("reviewer-of-this", List.of(Role.INDEPENDENT_REVIEWER), null));
        Caller stranger =
                new Caller(port, TestIdentity.person("reviewer-of-another", List.of(Role.INDEPENDENT_REVIEWER), null));
        assertThat(reviewer.get(j.api("/requests?activity=" + activity)).json().path("items"))
                .hasSize(2);
        assertThat(reviewer.get(j.api("/requests/" + ours + "/files/" + file)).status())
                .isEqualTo(200);
        assertThat(stranger.get(j.api("/requests/" + ours)).status()).isEqualTo(404);
        assertThat(stranger.get(j.api("/requests?activity=" + activity)).json().path("items"))
                .isEmpty();

        HttpResponse<String> download = Uploads.get(link(POLICE), j.page("/requests/" + ours + "/files/" + file));
        assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
        assertThat(download.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(download.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    private String give(Journey j, String request) {
        HttpResponse<String> given = Uploads.send(
                system(POLICE), "PUT", j.api("/requests/" + request + "/parts/agency-report/file"), "r.pdf", PDF);
        return given.body().replaceAll("(?s).*\"content\":\"([^\"]+)\".*", "$1");
    }

    @Test
    @DisplayName(
            "An officer asks by page what then goes out exactly so; the agency answers by page; both see where it stands")
    void byPage() {
        Journey j = journey();
        String activity = review(j, "Requests by page");
        String path = j.page("/activities/" + j.reference(activity));
        assertThat(j.officer().get(path).body()).contains("Ask agencies for information", "Requests", "Chronology");
        assertThat(j.officer().get(path + "/requests/new").body()).contains("West Midlands Police");

        String[] form = {
            "sending",
            "3b1e6a50-6a5e-4a5e-9d1c-5ac0de1b4c11",
            "agencies",
            POLICE,
            "parts",
            "chronology",
            "others",
            "Minutes of the strategy meeting",
            "powerId",
            "ca-2004-16h",
            "from-day",
            "1",
            "from-month",
            "1",
            "from-year",
            "2026",
            "until-day",
            "30",
            "until-month",
            "6",
            "until-year",
            "2026",
            "dueOn-day",
            "31",
            "dueOn-month",
            "12",
            "dueOn-year",
            String.valueOf(today().getYear() + 1),
            "note",
            "About Child A"
        };
        String[] noDate = form.clone();
        noDate[23] = "40";
        Answer wrong = j.officer().submit(path + "/requests/new", noDate);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("There is a problem", "Minutes of the strategy meeting", "About Child A");
        Answer check = j.officer().submit(path + "/requests/new", form);
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.body()).contains("Check what will be sent", "West Midlands Police", "Send 1 request");
        String[] send = java.util.Arrays.copyOf(form, form.length + 2);
        send[form.length] = "step";
        send[form.length + 1] = "send";
        assertThat(j.officer().submit(path + "/requests/new", send).location()).endsWith("/requests?sent=1");
        assertThat(j.officer().submit(path + "/requests/new", send).status())
                .as("pressed twice")
                .isEqualTo(302);
        JsonNode sent =
                j.officer().get(j.api("/requests?activity=" + activity)).json().path("items");
        assertThat(sent).hasSize(1);

        String page = j.page("/requests/" + sent.path(0).path("id").asString());
        Caller link = link(POLICE);
        assertThat(link.get(page).body())
                .contains("Information asked of your agency", "section 16H", "Minutes of the strategy meeting");
        assertThat(link.submit(page + "/acknowledge").location()).endsWith("done=acknowledged");
        assertThat(link.get(page + "/parts/chronology/give").body()).contains("Which columns does a chronology have?");
        byte[] csv = "Date,What happened\n14/1/2026,Home visit\n32/1/2026,Wrong day\n".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> read = Uploads.send(link, "POST", page + "/parts/chronology/give", "c.csv", csv);
        String preview = read.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(link.get(preview).body()).contains("1 entry can be taken, 1 row cannot", "There is no such day");
        assertThat(link.get(preview + "/refused.csv").body()).contains("32/1/2026");
        assertThat(j.officer()
                        .get(j.api("/activities/" + activity + "/chronology"))
                        .json()
                        .path("items"))
                .as("nothing is handed in yet")
                .isEmpty();
        assertThat(link.submit(preview).location()).endsWith("done=given");
        assertThat(j.officer().get(path + "/chronology").body()).contains("Home visit", "14 January 2026");
        assertThat(j.officer().get(path + "/chronology/entries.csv").body()).contains("14 January 2026,,West Midlands");

        assertThat(link.submit(page + "/refuse", "version", "1", "reason", "Too early")
                        .status())
                .as("somebody else changed it meanwhile")
                .isEqualTo(409);
        assertThat(link.submit(page + "/refuse", "reason", "").status()).isEqualTo(400);
        assertThat(link.submit(page + "/refuse", "reason", "Minutes are privileged")
                        .location())
                .endsWith("done=refused");
        assertThat(j.officer().get(page + "/reply").body()).contains("What do you answer?", "Minutes are privileged");
        assertThat(j.officer()
                        .submit(page + "/reply", "reply", "uphold", "reason", "Accepted")
                        .location())
                .endsWith("done=replied");
        assertThat(j.officer().get(page).body()).contains("Refusal accepted", "Minutes are privileged");
        assertThat(j.officer().get(path + "/requests").body()).contains("Timeliness in this review");
        assertThat(j.officer().get(j.page("/timeliness")).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("A part that was corrected meanwhile is not accepted unseen")
    void acceptedAsSeen() {
        Journey j = journey();
        String activity = review(j, "Accepted as seen");
        String id = askedOf(j, activity, POLICE).path(0).path("id").asString();
        String chronology = j.api("/requests/" + id + "/parts/chronology/chronology");
        system(POLICE).put(chronology, "{\"entries\":[{\"date\":\"2026-01-14\",\"event\":\"Home visit\"}]}");
        String page = j.page("/requests/" + id);
        String seen = j.officer().get(page).body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        system(POLICE).put(chronology, "{\"entries\":[{\"date\":\"2026-01-15\",\"event\":\"Home visit\"}]}");

        assertThat(j.officer()
                        .submit(page + "/parts/chronology/accept", "version", seen)
                        .location())
                .endsWith("?done=changed");
        assertThat(j.officer().get(page).body()).contains("/parts/chronology/accept");
        String now = String.valueOf(Integer.parseInt(seen) + 1);
        assertThat(j.officer()
                        .submit(page + "/parts/chronology/accept", "version", now)
                        .location())
                .endsWith("?done=accepted");
    }

    @Test
    @DisplayName("The merged chronology pages and filters, and says where agencies contradict each other")
    void merged() {
        Journey j = journey();
        String activity = review(j, "Merged");
        JsonNode sent = askedOf(j, activity, POLICE, HEALTH);
        system(POLICE)
                .put(
                        j.api("/requests/" + sent.path(0).path("id").asString() + "/parts/chronology/chronology"),
                        CHRONOLOGY);
        system(HEALTH)
                .put(j.api("/requests/" + sent.path(1).path("id").asString() + "/parts/chronology/chronology"), """
                [{"date":"2026-01-16","event":"Told of the strategy discussion","reference":"inc 4711"},
                 {"date":"2026-02-01","event":"Health visitor saw Child A"}]
                """);
        String chronology = j.api("/activities/" + activity + "/chronology");

        JsonNode first = j.officer().get(chronology + "?size=3").json();
        assertThat(first.path("items")).hasSize(3);
        JsonNode rest = j.officer()
                .get(chronology + "?size=3&cursor=" + first.path("next").asString())
                .json();
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("items").path(0).path("date").asString()).isEqualTo("2026-05-02");
        assertThat(j.officer()
                        .get(chronology + "?words=strategy+discussions")
                        .json()
                        .path("items"))
                .hasSize(2);
        assertThat(j.officer().get(chronology + "?significant=true").json().path("items"))
                .hasSize(1);
        assertThat(j.officer()
                        .get(chronology + "?agency=" + HEALTH + "&from=2026-01-17&until=2026-02-01")
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(system(HEALTH).get(chronology).json().path("items")).hasSize(2);

        JsonNode signals = j.officer().get(chronology + "/signals").json();
        assertThat(signals.path("contradictions").path(0).path("dates").asBoolean())
                .isTrue();
        assertThat(signals.path("gaps").toString()).contains("\"days\":108");
        String page = j.page("/activities/" + j.reference(activity) + "/chronology");
        assertThat(j.officer().get(page + "?gap=60&words=home").body())
                .contains("Gaps of more than 60 days", "Contradiction: NHS Birmingham and Solihull")
                .doesNotContain("Health visitor saw");
        assertThat(j.officer()
                        .submit(page, "shared", "inc4711", "judgement", "dismiss")
                        .status())
                .isEqualTo(400);
        assertThat(j.officer()
                        .submit(page, "shared", "inc4711", "judgement", "dismiss", "reason", "Two meetings")
                        .status())
                .isEqualTo(302);
        assertThat(j.officer().get(page).body())
                .contains("Dismissed: Two meetings")
                .doesNotContain("Contradiction:");
    }

    @Test
    @DisplayName("The same key sends nothing twice, with another body it is refused; two at once lose nothing")
    void twice() {
        Journey j = journey();
        String activity = review(j, "Sent twice");
        String path = j.api("/activities/" + activity + "/requests");
        String body = asked('"' + POLICE + "\",\"" + HEALTH + '"', "");
        String key = "send-" + activity;
        assertThat(j.officer().post(path, body, "Idempotency-Key", key).status())
                .isEqualTo(201);
        Answer again = j.officer().post(path, body, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(j.officer()
                        .post(path, body.replace("agency-report", "chronology"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
        assertThat(j.officer()
                        .get(j.api("/requests?activity=" + activity))
                        .json()
                        .path("items"))
                .hasSize(2);

        String id = again.json().path("items").path(0).path("id").asString();
        Answer read = j.officer().get(j.api("/requests/" + id));
        assertThat(system(POLICE)
                        .post(
                                j.api("/requests/" + id + "/refuse"),
                                "{\"reason\":\"Not ours\"}",
                                "If-Match",
                                String.valueOf(read.tag()))
                        .status())
                .isEqualTo(200);
        assertThat(j.officer()
                        .post(
                                j.api("/requests/" + id + "/withdraw"),
                                "{\"reason\":\"Not needed\"}",
                                "If-Match",
                                String.valueOf(read.tag()))
                        .text("code"))
                .isEqualTo("changed-by-somebody-else");
    }

    @Test
    @DisplayName("Nothing over 10 MiB and nothing that only seems to be a PDF is taken")
    void limits() {
        Journey j = journey();
        String id =
                askedOf(j, review(j, "Too large"), POLICE).path(0).path("id").asString();
        String path = j.api("/requests/" + id + "/parts/agency-report/file");
        byte[] large = new byte[(int) FileLimits.LARGEST + 1];
        assertThat(Uploads.send(system(POLICE), "PUT", path, "large.pdf", large).statusCode())
                .isEqualTo(413);
        assertThat(system(POLICE)
                        .put(
                                j.api("/requests/" + id + "/parts/chronology/chronology"),
                                " ".repeat((int) FileLimits.LARGEST + 1))
                        .body())
                .contains("too-large");
        HttpResponse<String> html =
                Uploads.send(system(POLICE), "PUT", path, "a.pdf", "<html><script>".getBytes(StandardCharsets.UTF_8));
        assertThat(html.statusCode()).isEqualTo(400);
        assertThat(html.body()).contains("wrong-kind");
        assertThat(system(POLICE)
                        .put(
                                j.api("/requests/" + id + "/parts/chronology/chronology"),
                                "[{\"date\":\"x\",\"event\":\"\"}]")
                        .json()
                        .path("problems")
                        .toString())
                .contains("rows[1].date", "rows[1].event");
    }

    @Test
    @DisplayName("An agency that is late is chased once a step, and what it is late with is said once")
    void chased() {
        Journey j = journey();
        String id = askedOf(j, review(j, "Chased"), POLICE).path(0).path("id").asString();
        chasing.run();
        assertThat(j.officer().get(j.page("/requests/" + id)).body()).doesNotContain(">Chased<");

        chasing.run(today().plusDays(60));
        chasing.run(today().plusDays(60));
        assertThat(link(POLICE).get(j.page("/requests/" + id)).body())
                .contains(">Chased<", "Answer for your agency.", "Take it up with the agency.");
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(j.neighbour()
                                .get("/internal/events/" + id)
                                .body()
                                .split("request-overdue.v1", -1))
                        .hasSize(2));
    }
}
