package org.goldthread.audit.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.journey.Journey.HEALTH;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Said;
import org.goldthread.testkit.TestIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A questionnaire for practitioners through the running service (A10). */
@DisplayName("A questionnaire")
class QuestionnaireIT extends OnRounds {

    private String asked(String title) {
        String activity = new CaseSteps(rounds.journey()).activity(title, POLICE, HEALTH);
        Answer opened = rounds.journey()
                .officer()
                .post(
                        "/api/audits/v1/activities/" + activity + "/questionnaire",
                        "{\"closesOn\":\"%s\"}"
                                .formatted(rounds.journey().nextYear().minusMonths(6)));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        assertThat(opened.body()).doesNotContain("\"key\"");
        return activity;
    }

    private static String nonce(String page) {
        String found = page.replaceAll("(?s).*name=\"nonce\" value=\"([^\"]+)\".*", "$1");
        assertThat(found).doesNotContain("<");
        return found;
    }

    private static Answer answered(Caller anybody, String link, String nonce, String agency, String grade) {
        return anybody.submit(
                link,
                "nonce",
                nonce,
                "agency",
                agency,
                "roleGroup",
                "direct",
                "q.practitioner-curiosity.value",
                grade,
                "q.practitioner-threshold.value",
                grade,
                "q.practitioner-sharing.value",
                grade,
                "q.practitioner-supervision.value",
                grade,
                "q.practitioner-challenge.value",
                grade,
                "q.practitioner-learning.value",
                "no",
                "q.practitioner-barrier.value",
                "Time");
    }

    @Test
    @DisplayName(
            "Practitioners answer by a link alone; a form counts once; nothing shows under ten, nor a small agency beside ten")
    void questionnaire() {
        String activity = asked("Asked by link");
        String api = "/api/audits/v1/activities/" + activity + "/questionnaire";
        Caller officer = rounds.journey().officer();
        String link = officer.get(api).text("path");
        Caller anybody = new Caller(rounds.journey().port(), null);
        Answer page = anybody.get(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("You do not sign in").doesNotContain("Sign out");
        String once = nonce(page.body());
        Answer wrong = anybody.submit(link, "nonce", once, "q.practitioner-barrier.value", "Call 0121 496 0123");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("Select where you work")
                .contains("Take out a telephone number")
                .contains(once)
                .contains("Call 0121 496 0123");
        for (int again = 0; again < 3; again++) {
            assertThat(answered(anybody, link, once, POLICE, "agree").location())
                    .endsWith("/thanks");
        }
        assertThat(answered(anybody, link, "made.up.nonce", POLICE, "agree").body())
                .contains("had been open for too long");
        assertThat(officer.get(api + "/results").json().path("answers").asInt()).isEqualTo(1);
        for (int i = 0; i < 9; i++) {
            answered(anybody, link, nonce(anybody.get(link).body()), POLICE, "agree");
        }
        answered(anybody, link, nonce(anybody.get(link).body()), HEALTH, "disagree");
        JsonNode open = officer.get(api + "/results").json();
        assertThat(open.path("answers").asInt()).isEqualTo(11);
        assertThat(open.path("lines"))
                .as("the next answer would be what the results change by")
                .isEmpty();
        String pages = "/audits/activities/" + rounds.journey().reference(activity) + "/questionnaire";
        assertThat(officer.get(pages).body()).contains("before the last day has passed");
        assertThat(raw(link, "agency=%ED%A0%80&nonce=" + once))
                .as("letters that are none, from anybody")
                .isEqualTo(400);
        assertThat(raw(link, "a=1&".repeat(20_000)))
                .as("fields without end, from anybody")
                .isEqualTo(400);
        assertThat(officer.submit(
                                pages,
                                "step",
                                "change",
                                "version",
                                "1",
                                "closesOn-day",
                                "1",
                                "closesOn-month",
                                "1",
                                "closesOn-year",
                                "2020")
                        .status())
                .isEqualTo(400);
        for (String day : List.of("\"-999999999-01-01\"", "\"+999999999-12-31\"", "5", "[2026,1,1]")) {
            assertThat(officer.put(api + "/closing", "{\"closesOn\":" + day + "}")
                            .status())
                    .as(day)
                    .isEqualTo(400);
        }
        String yesterday = LocalDate.now(Clock.systemUTC()).minusDays(1).toString();
        Caller second = new Caller(
                rounds.journey().port(),
                TestIdentity.person("second-officer", List.of(Role.PARTNERSHIP_OFFICER), null));
        String longer =
                "{\"closesOn\":\"%s\"}".formatted(rounds.journey().nextYear().minusMonths(7));
        assertThat(second.put(api + "/closing", longer).text("code"))
                .as("another officer’s last day is not overwritten unseen")
                .isEqualTo("if-match-needed");
        assertThat(second.put(api + "/closing", longer, "If-Match", "\"1\"").status())
                .isEqualTo(200);
        String close = "{\"closesOn\":\"" + yesterday + "\"}";
        assertThat(officer.put(api + "/closing", close).text("code")).isEqualTo("if-match-needed");
        assertThat(officer.put(api + "/closing", close, "If-Match", "\"2\"").status())
                .isEqualTo(200);
        assertThat(officer.put(
                                api + "/closing",
                                "{\"closesOn\":\"%s\"}"
                                        .formatted(rounds.journey().nextYear().minusMonths(6)))
                        .text("code"))
                .isEqualTo("over");
        JsonNode results = officer.get(api + "/results").json();
        assertThat(results.path("shown").asBoolean()).isTrue();
        assertThat(results.path("lines").path(0).path("answered").asInt()).isEqualTo(11);
        assertThat(results.path("lines").path(0).path("byAgency").isEmpty())
                .as("ten of eleven would tell the eleventh")
                .isTrue();
        assertThat(officer.get(pages).body())
                .contains("11 people have answered")
                .contains("cannot be worked out", "Closed")
                .as("a link that answers no more is not handed on")
                .doesNotContain("/audits/q/");
        assertThat(officer.get(pages + "/qr.svg").body()).startsWith("<svg");
        assertThat(officer.get(pages + "/csv").body()).contains("All").doesNotContain("West Midlands Police");
        assertThat(Said.once(rounds.journey(), "questionnaire-opened"))
                .contains("questionnaire-opened")
                .doesNotContain(link);

        assertThat(anybody.get(link).body()).contains("This questionnaire is closed");
        assertThat(answered(anybody, link, once, POLICE, "agree").body()).contains("is closed");
        assertThat(anybody.get("/audits/q/nosuchcode").status()).isEqualTo(404);
    }

    /** What answers to a form that no browser sends. */
    private int raw(String path, String body) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                            + rounds.journey().port() + path))
                                    .header("Accept", "text/html")
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
