package org.goldthread.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import org.goldthread.gateway.testing.Browser;
import org.goldthread.gateway.testing.TestGateway;
import org.goldthread.gateway.testing.TestSurroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("Where only audits are installed, and little is allowed")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FewerServicesIT {

    private final TestSurroundings around = TestSurroundings.start();
    private final TestGateway gateway = TestGateway.in(
            around,
            "goldthread.installed=audits",
            "goldthread.gateway.limits.person.per-second=1",
            "goldthread.gateway.limits.person.burst=3",
            "goldthread.gateway.limits.system.per-second=1",
            "goldthread.gateway.limits.system.burst=3");

    @BeforeAll
    void stopTheOthers() {
        around.service("monitoring").stop();
        around.service("reviews").stop();
        around.service("dissemination").stop();
    }

    @AfterAll
    void stop() {
        gateway.close();
        around.close();
    }

    @Test
    @DisplayName("Home is the list of what is due in audits")
    void homeIsTheDueList() {
        HttpResponse<String> answer = gateway.browserOf("somebody-at-home").get("/");

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(Browser.location(answer)).isEqualTo("/audits");
    }

    @Test
    @DisplayName("the other parts are not there, and no page leads to them")
    void othersAreNotThere() {
        HttpResponse<String> answer = gateway.browserOf("somebody-else").get("/dissemination/plans");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("href=\"/audits\"").doesNotContain("href=\"/reviews\"", "href=\"/impact\"");
    }

    @Test
    @DisplayName("who asks too much is told when to ask again: a person, a system, an address; nobody else is")
    void limits() {
        Browser busy = gateway.browserOf("busy");
        Browser calm = gateway.browserOf("calm");
        HttpResponse<String> refused = askUntilRefused(() -> busy.get("/audits"));

        assertThat(refused.body()).contains("Too many requests");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 5);
        assertThat(calm.get("/audits").statusCode()).isEqualTo(200);

        String token = "Bearer " + around.provider().tokens().system("agency-busy");
        String other = "Bearer " + around.provider().tokens().system("agency-calm");
        HttpResponse<String> program = askUntilRefused(
                () -> gateway.browser().send("GET", "/api/audits/v1/audits", "", "Authorization", token));
        assertThat(program.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(program.body()).contains("too-many-requests");
        assertThat(gateway.browser()
                        .send("GET", "/api/audits/v1/audits", "", "Authorization", other)
                        .statusCode())
                .isEqualTo(200);

        try (TestGateway strict = TestGateway.in(
                around,
                "goldthread.installed=audits",
                "goldthread.gateway.limits.anonymous.per-second=1",
                "goldthread.gateway.limits.anonymous.burst=3")) {
            for (String path : List.of("/accessibility", "/audits")) {
                assertThat(askUntilRefused(() -> strict.browser().get(path))
                                .headers()
                                .firstValue("Retry-After"))
                        .as("a public page, and a page that leads to signing in")
                        .isPresent();
            }
        }
    }

    private static HttpResponse<String> askUntilRefused(Supplier<HttpResponse<String>> asking) {
        for (int times = 0; times < 20; times++) {
            HttpResponse<String> answer = asking.get();
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError("Never refused");
    }
}
