package org.goldthread.learning.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.profile.Profile;
import org.goldthread.testkit.PublishedApi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a running service with the learning kit does for programs. Each service's own test extends it. */
public abstract class LearningJourneys {

    private final String service;

    @LocalServerPort
    private int port;

    @Autowired
    private Profile profile;

    protected LearningJourneys(String service) {
        this.service = service;
    }

    protected Journey journey() {
        String type = service.equals("reviews")
                ? "rapid-review"
                : profile.activityTypes("audits").get(0).id();
        return new Journey(service, port, profile, type);
    }

    /** Of a type that its own findings alone keep open, not the other sections of a service. */
    protected Journey closable() {
        return service.equals("reviews")
                ? new Journey(
                        service,
                        port,
                        profile,
                        profile.otherActivityTypes().get(0).id())
                : journey();
    }

    @Test
    @DisplayName(
            "From registering to agreed learning and recommendation, by API: drafts are silent, agreements are told")
    void theWholeHalfThread() {
        Journey j = journey();
        Answer made = j.officer().post(j.api("/activities"), j.activityBody("Neglect known to several agencies"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.location()).isEqualTo(j.api("/activities/" + made.text("id")));
        assertThat(made.tag()).isEqualTo("\"1\"");
        assertThat(made.text("reference")).startsWith(profile.code() + "-");

        String finding = j.drafted(made.text("id"), "Signs were seen singly");
        String point = j.officer()
                .post(j.api("/findings/" + finding + "/learning-points"), j.learningBody())
                .text("id");
        assertThat(j.officer()
                        .post(j.api("/learning-points/" + point + "/agree"), "")
                        .text("code"))
                .isEqualTo("finding-not-agreed");
        assertThat(Said.about(j, finding, point)).isEmpty();

        assertThat(j.officer()
                        .post(j.api("/findings/" + finding + "/agree"), "")
                        .text("state"))
                .isEqualTo("agreed");
        assertThat(j.officer()
                        .post(j.api("/learning-points/" + point + "/agree"), "")
                        .status())
                .isEqualTo(200);
        String recommendation = j.officer()
                .post(j.api("/findings/" + finding + "/recommendations"), j.recommendationBody())
                .text("id");
        assertThat(j.officer()
                        .post(j.api("/recommendations/" + recommendation + "/agree"), "")
                        .status())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Said.about(j, finding, point, recommendation))
                        .extracting(Said::type)
                        .contains(
                                "org.goldthread.activities.finding-agreed.v1",
                                "org.goldthread.activities.learning-identified.v1",
                                "org.goldthread.activities.recommendation-made.v1"));
    }

    @Test
    @DisplayName("A request sent again under its key takes effect once; the key with another body is refused")
    void idempotency() {
        Journey j = journey();
        String key = "journey-" + java.util.UUID.randomUUID();
        Answer first = j.officer().post(j.api("/activities"), j.activityBody("Sent twice"), "Idempotency-Key", key);
        Answer again = j.officer().post(j.api("/activities"), j.activityBody("Sent twice"), "Idempotency-Key", key);
        Answer reused = j.officer().post(j.api("/activities"), j.activityBody("Another"), "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(reused.status()).isEqualTo(422);
        String finding = j.drafted(first.text("id"), "Agreed twice");
        assertThat(j.officer()
                        .post(j.api("/findings/" + finding + "/agree"), "", "Idempotency-Key", key)
                        .text("code"))
                .as("a key names one request, whatever it is about")
                .isEqualTo("idempotency-key-reused");
        for (int i = 0; i < 2; i++) {
            assertThat(j.officer()
                            .post(j.api("/findings/" + finding + "/agree"), "", "Idempotency-Key", key + "-agree")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(j.officer()
                        .post(j.api("/findings/" + finding + "/agree"), "")
                        .text("code"))
                .isEqualTo("already-agreed");
    }

    @Test
    @DisplayName("A request sent again is answered as at first, whatever stands against it by then")
    void sameAnswerAgain() {
        Journey j = closable();
        String key = "journey-" + java.util.UUID.randomUUID();
        String activity = j.registered("Closed meanwhile");
        String draft = j.api("/activities/" + activity + "/findings");
        Answer first = j.officer().post(draft, j.findingBody("Said twice"), "Idempotency-Key", key + "-draft");
        String agree = j.api("/findings/" + first.text("id") + "/agree");
        assertThat(j.officer()
                        .post(agree, "", "Idempotency-Key", key + "-agree")
                        .status())
                .isEqualTo(200);
        String close = j.api("/activities/" + activity + "/close");
        assertThat(j.officer()
                        .post(close, "", "Idempotency-Key", key + "-close")
                        .status())
                .isEqualTo(200);

        Answer again = j.officer().post(draft, j.findingBody("Said twice"), "Idempotency-Key", key + "-draft");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(j.officer()
                        .post(agree, "", "Idempotency-Key", key + "-agree")
                        .status())
                .isEqualTo(200);
        assertThat(j.officer()
                        .post(close, "", "Idempotency-Key", key + "-close")
                        .status())
                .isEqualTo(200);
        assertThat(j.officer().post(draft, j.findingBody("Another")).text("code"))
                .isEqualTo("closed");
    }

    @Test
    @DisplayName("People who register at the same moment get references of their own")
    void racingReferences() {
        Journey j = journey();
        List<CompletableFuture<String>> racing = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> j.officer()
                        .post(j.api("/activities"), j.activityBody("Race " + i))
                        .text("reference")))
                .toList();

        Set<String> references = new HashSet<>();
        racing.forEach(one -> references.add(one.join()));
        assertThat(references).hasSize(8).allMatch(reference -> reference.matches("[A-Z0-9]+-[A-Z0-9]+-\\d{4}-\\d{3}"));
    }

    @Test
    @DisplayName("Malformed and wrong bodies are refused field by field and never end in a fault")
    void malformed() {
        Journey j = journey();
        String path = j.api("/activities");

        assertThat(j.officer().post(path, "{").text("code")).isEqualTo("unreadable");
        assertThat(j.officer().post(path, "").status()).isEqualTo(400);
        assertThat(j.officer().post(path, "[]").status()).isEqualTo(400);
        assertThat(field(j.officer().post(path, "{\"typeIdd\":\"x\"}"))).isEqualTo("typeIdd");
        assertThat(field(j.officer().post(path, "{\"startedOn\":\"31/12/2026\"}")))
                .isEqualTo("startedOn");
        assertThat(field(j.officer().post(path, "{\"agencies\":\"" + POLICE + "\"}")))
                .isEqualTo("agencies");
        assertThat(j.officer().post(path, "{\"agencies\":[null,\" \"]}").status())
                .isEqualTo(400);
        assertThat(j.officer()
                        .post(path, j.activityBody("Unknown agency").replace(POLICE, "west-midland-police"))
                        .json()
                        .path("problems")
                        .path(0)
                        .path("sentence")
                        .asString())
                .endsWith("Did you mean 'west-midlands-police'?");
        assertThat(j.officer().get(j.api("/activities/not-an-id")).status()).isEqualTo(404);
        assertThat(field(j.officer().get(j.api("/activities?cursor=nonsense")))).isEqualTo("cursor");
        assertThat(field(j.officer().get(j.api("/activities?size=-3")))).isEqualTo("size");
        assertThat(j.officer().get(j.api("/activities?sort=x&size=5000")).status())
                .isEqualTo(200);
        String finding = j.drafted(j.registered("Wrong bodies"), "Wrong bodies");
        assertThat(j.officer()
                        .put(j.api("/findings/" + finding), j.findingBody("Title"), "If-Match", "three")
                        .status())
                .isEqualTo(400);
        assertThat(j.officer()
                        .post(
                                j.api("/findings/" + finding + "/learning-points"),
                                "{\"keyMessage\":\"x\",\"findings\":[\"0190b5a0-0000-7000-8000-000000000000\"]}")
                        .text("code"))
                .isEqualTo("invalid");
    }

    private static String field(Answer refused) {
        assertThat(refused.status()).isEqualTo(400);
        return refused.json().path("problems").path(0).path("field").asString();
    }

    @Test
    @DisplayName("Of two who edit a draft the second is told that it changed")
    void twoEditors() {
        Journey j = journey();
        String finding = j.drafted(j.registered("Two editors"), "First wording");
        String path = j.api("/findings/" + finding);

        assertThat(j.officer()
                        .put(path, j.findingBody("Second wording"), "If-Match", "\"1\"")
                        .tag())
                .isEqualTo("\"2\"");
        Answer stale = j.officer().put(path, j.findingBody("Third wording"), "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text("code")).isEqualTo("changed-by-somebody-else");
        assertThat(j.officer().get(path).text("title")).isEqualTo("Second wording");
    }

    @Test
    @DisplayName("Lists go on from their cursor without losing or repeating anything, in every order")
    void cursors() {
        Journey j = journey();
        IntStream.range(0, 5).forEach(i -> j.registered("Cursor same title"));

        for (String sort :
                List.of("-registered", "registered", "title", "-title", "started", "reference", "-reference")) {
            List<String> seen = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode part = j.officer()
                        .get(j.api("/activities?text=cursor+same&size=2&sort=" + sort + "&cursor=" + cursor))
                        .json();
                part.path("items")
                        .forEach(item -> seen.add(item.path("reference").asString()));
                cursor = part.path("next").isNull() ? "" : part.path("next").asString();
            } while (!cursor.isEmpty());
            assertThat(seen).as(sort).hasSize(5).doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("An activity closes when nothing is left to agree, and then takes nothing more")
    void closing() {
        Journey j = closable();
        String activity = j.registered("To be closed");
        String path = j.api("/activities/" + activity);
        assertThat(j.officer().post(path + "/close", "").text("code")).isEqualTo("no-finding-agreed");
        String finding = j.agreed(activity, "Found");
        String point = j.officer()
                .post(j.api("/findings/" + finding + "/learning-points"), j.learningBody())
                .text("id");
        assertThat(j.officer().post(path + "/close", "").text("code")).isEqualTo("drafts-left");
        j.officer().post(j.api("/learning-points/" + point + "/agree"), "");

        assertThat(j.officer().post(path + "/close", "").text("state")).isEqualTo("closed");
        assertThat(j.officer()
                        .post(path + "/findings", j.findingBody("Too late"))
                        .text("code"))
                .isEqualTo("closed");
        assertThat(j.officer()
                        .post(j.api("/findings/" + finding + "/recommendations"), j.recommendationBody())
                        .text("code"))
                .isEqualTo("closed");
    }

    @Test
    @DisplayName("The ninth recommendation of an activity comes with a warning")
    void tooManyRecommendations() {
        Journey j = journey();
        String finding = j.agreed(j.registered("Too many"), "Too many");
        String path = j.api("/findings/" + finding + "/recommendations");
        IntStream.range(0, 8)
                .forEach(i -> assertThat(j.officer()
                                .post(path, j.recommendationBody())
                                .json()
                                .path("warnings"))
                        .isEmpty());

        assertThat(j.officer()
                        .post(path, j.recommendationBody())
                        .json()
                        .path("warnings")
                        .path(0)
                        .asString())
                .startsWith("This activity makes 9 recommendations");
    }

    @Test
    @DisplayName("The API is the one that is published")
    void publishedApi() throws IOException {
        PublishedApi.isTheKeptOne(
                service, journey().officer().get("/openapi.json").body());
    }
}
