package org.goldthread.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.goldthread.gateway.testing.Browser;
import org.goldthread.gateway.testing.TestGateway;
import org.goldthread.gateway.testing.TestService;
import org.goldthread.gateway.testing.Together;
import org.goldthread.gateway.testing.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Routes")
@ExtendWith(Together.class)
class RoutesIT {

    private final TestGateway gateway;

    RoutesIT(TestGateway gateway) {
        this.gateway = gateway;
    }

    @ParameterizedTest(name = "{0} goes to {1} as {2}")
    @CsvSource({
        "/,monitoring,/",
        "/reviews,reviews,/reviews",
        "/reviews/7/findings,reviews,/reviews/7/findings",
        "/audits/2026,audits,/audits/2026",
        "/dissemination/plans,dissemination,/dissemination/plans",
        "/learning,dissemination,/learning",
        "/learning/feed.atom,dissemination,/learning/feed.atom",
        "/impact/actions,monitoring,/impact/actions",
        "/threads/1,monitoring,/threads/1",
        "/accessibility,monitoring,/accessibility",
        "/accessibility/help,monitoring,/accessibility/help",
        "/s/abc,monitoring,/s/abc",
        "/openapi/reviews.json,reviews,/openapi.json",
        "/openapi/audits.json,audits,/openapi.json",
        "/openapi/dissemination.json,dissemination,/openapi.json",
        "/openapi/monitoring.json,monitoring,/openapi.json"
    })
    void pagesGoToTheirService(String path, String service, String asked) {
        int before = gateway.around().service(service).requests();

        HttpResponse<String> answer = gateway.browserOf("officer").get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(gateway.around().service(service).requests()).isGreaterThan(before);
        assertThat(gateway.around().service(service).last().uri()).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviews", "audits", "dissemination", "monitoring"})
    void interfacesGoToTheirService(String service) {
        String token = gateway.around().provider().tokens().system("agency-police");

        HttpResponse<String> answer = gateway.browser()
                .send("GET", "/api/" + service + "/v1/things?size=10", "", "Authorization", "Bearer " + token);

        assertThat(answer.body()).contains("\"service\":\"" + service + "\"", "/api/" + service + "/v1/things?size=10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal",
                "/internal/",
                "/internal/findings/1",
                "/actuator/env",
                "/actuator",
                "/actuator/gateway/routes",
                "/actuator/heapdump"
            })
    void isNotThereForAnybody(String path) {
        assertThat(gateway.browser().get(path).statusCode()).isEqualTo(404);
        assertThat(gateway.browserOf("officer").get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reviews/..;/internal/findings",
                "/reviews/../internal/findings",
                "/reviews/%2e%2e/internal/findings",
                "/reviews/%2e%2e%2finternal/findings",
                "/reviews/%252e%252e/internal/findings",
                "/reviews//internal",
                "//internal/findings",
                "/reviews/..%5cinternal",
                "/reviews;x=1/../internal",
                "/reviews/%00",
                "/learning/..;/dissemination/plans",
                "/api/reviews/v1/..;/..;/..;/internal"
            })
    void tricksAreRefused(String path) {
        TestService reviews = gateway.around().service("reviews");
        int before =
                reviews.requests() + gateway.around().service("dissemination").requests();

        String answer = Wire.send(gateway.uri(), "GET " + path + " HTTP/1.1", "Host: 127.0.0.1", "Accept: text/html");

        assertThat(Wire.status(answer)).isIn(400, 404);
        assertThat(answer).doesNotContain("xception");
        assertThat(reviews.requests()
                        + gateway.around().service("dissemination").requests())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "NONSENSE"})
    void oddMethodsAreRefused(String method) {
        String answer = Wire.send(gateway.uri(), method + " /learning HTTP/1.1", "Host: 127.0.0.1");

        assertThat(Wire.status(answer)).isBetween(400, 405);
    }

    @Test
    @DisplayName("a method cannot be overridden by a header")
    void noMethodOverride() {
        gateway.browser().get("/learning", "X-HTTP-Method-Override", "DELETE", "X-Method-Override", "DELETE");

        TestService.Seen seen = gateway.around().service("dissemination").last();
        assertThat(seen.method()).isEqualTo("GET");
        assertThat(seen.headers()).doesNotContainKeys("x-http-method-override", "x-method-override");
    }

    @Test
    @DisplayName("what a caller says of where the request came from does not go on")
    void forwardedIsOurs() {
        gateway.browser()
                .get(
                        "/learning",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Proto",
                        "https",
                        "Forwarded",
                        "host=evil");

        TestService.Seen seen = gateway.around().service("dissemination").last();
        assertThat(seen.header("Host")).isEqualTo("127.0.0.1:" + gateway.uri().getPort());
        assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(seen.header("X-Forwarded-Host"))
                .isEqualTo("127.0.0.1:" + gateway.uri().getPort());
        assertThat(seen.headers()).doesNotContainKeys("forwarded");
    }

    @Test
    @DisplayName("the public pages work without a session: no cookie is set, read or passed on")
    void publicPagesHaveNoSession() {
        Browser browser = gateway.browserOf("officer");

        HttpResponse<String> answer = browser.get("/learning/guide");

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        TestService.Seen seen = gateway.around().service("dissemination").last();
        assertThat(seen.headers()).doesNotContainKeys("cookie", "authorization");
    }

    @Test
    @DisplayName("a request id that is well-formed is kept, another is replaced, and the caller is told")
    void requestIds() {
        HttpResponse<String> kept = gateway.browser().get("/learning", "X-Request-Id", "abcd-1234-EFGH");
        assertThat(kept.headers().allValues("X-Request-Id")).containsExactly("abcd-1234-EFGH");
        assertThat(gateway.around().service("dissemination").last().header("X-Request-Id"))
                .isEqualTo("abcd-1234-EFGH");

        HttpResponse<String> replaced = gateway.browser().get("/learning", "X-Request-Id", "a\" onload=<script>");
        assertThat(replaced.headers().allValues("X-Request-Id"))
                .singleElement()
                .asString()
                .matches("[0-9a-f]{32}");
    }

    @Test
    @DisplayName("a trace that is well-formed goes on under a new parent, another is begun anew")
    void traces() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        gateway.browser().get("/learning", "traceparent", "00-" + trace + "-b7ad6b7169203331-01", "tracestate", "a=b");
        TestService.Seen joined = gateway.around().service("dissemination").last();
        assertThat(joined.header("traceparent"))
                .matches("00-" + trace + "-[0-9a-f]{16}-01")
                .doesNotContain("b7ad6b7169203331");
        assertThat(joined.header("tracestate")).isEqualTo("a=b");

        gateway.browser()
                .get("/learning", "traceparent", "00-" + "0".repeat(32) + "-b7ad6b7169203331-01", "tracestate", "a=b");
        TestService.Seen begun = gateway.around().service("dissemination").last();
        assertThat(begun.header("traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                .doesNotContain("0000000000");
        assertThat(begun.header("tracestate")).isNull();
    }

    @Test
    @DisplayName("assets keep their own caching, everything that says nothing of it is not stored")
    void caching() {
        assertThat(gateway.browser()
                        .get("/assets/abc/pages.css")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .contains("immutable");
        assertThat(gateway.browserOf("officer")
                        .get("/reviews")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .contains("no-store");
    }
}
