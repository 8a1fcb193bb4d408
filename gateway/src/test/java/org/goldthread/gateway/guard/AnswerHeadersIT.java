package org.goldthread.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.goldthread.gateway.testing.Browser;
import org.goldthread.gateway.testing.TestGateway;
import org.goldthread.gateway.testing.Together;
import org.goldthread.gateway.testing.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("The security headers")
@ExtendWith(Together.class)
class AnswerHeadersIT {

    private static final Map<String, String> EXPECTED = Map.of(
            "Content-Security-Policy", AnswerHeaders.POLICY,
            "Referrer-Policy", "same-origin",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private final TestGateway gateway;

    AnswerHeadersIT(TestGateway gateway) {
        this.gateway = gateway;
    }

    @TestFactory
    @DisplayName("stand on")
    Stream<DynamicTest> standOnEveryAnswer() {
        Browser nobody = gateway.browser();
        Browser officer = gateway.browserOf("officer");
        return Stream.of(
                on("a service's page", 200, () -> officer.get("/reviews")),
                on("a public page", 200, () -> nobody.get("/learning")),
                on("an asset", 200, () -> nobody.get("/assets/abc/pages.css")),
                on("a redirect to signing in", 302, () -> nobody.get("/reviews")),
                on("a redirect to the provider", 302, () -> nobody.get("/oauth2/authorization/keycloak")),
                on("a 401", 401, () -> nobody.get("/api/reviews/v1/reviews")),
                on("a 403", 403, () -> nobody.send("POST", "/reviews", "a=b")),
                on("a 404", 404, () -> officer.get("/nothing")),
                on("the catalogue", 200, () -> nobody.get("/openapi")),
                on("the page after signing out", 200, () -> nobody.get("/signed-out")),
                on("health", 200, () -> nobody.get("/actuator/health")),
                on("a 504", 504, () -> officer.get("/reviews/slow")));
    }

    @Test
    @DisplayName("stand on what the firewall refuses")
    void standOnRefusals() {
        String answer = Wire.send(gateway.uri(), "GET /reviews/..;/x HTTP/1.1", "Host: 127.0.0.1");

        assertThat(Wire.status(answer)).isEqualTo(400);
        EXPECTED.forEach((name, value) -> assertThat(answer).containsIgnoringCase(name + ": " + value));
    }

    @Test
    @DisplayName("allow no inline script and no inline style, and let nobody frame us")
    void policy() {
        assertThat(AnswerHeaders.POLICY)
                .contains("script-src 'self'", "style-src 'self'", "img-src 'self' data:", "form-action 'self'")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    @DisplayName("ask for https for a year where it is https, with a cookie that no other host can set")
    void https() {
        try (TestGateway behindProxy =
                TestGateway.in(gateway.around(), "goldthread.gateway.trusted-proxies=127.0.0.1")) {
            HttpResponse<String> answer =
                    behindProxy.browser().get("/oauth2/authorization/keycloak", "X-Forwarded-Proto", "https");

            assertThat(answer.headers().firstValue("Strict-Transport-Security").orElseThrow())
                    .contains("max-age=31536000");
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("__Host-goldthread=")
                    .contains("Secure");
        }
        assertThat(gateway.browser().get("/learning").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    private static DynamicTest on(String what, int status, Supplier<HttpResponse<String>> asking) {
        return DynamicTest.dynamicTest(what, () -> {
            HttpResponse<String> answer = asking.get();
            HttpHeaders headers = answer.headers();
            assertThat(answer.statusCode()).isEqualTo(status);
            EXPECTED.forEach((name, value) ->
                    assertThat(headers.allValues(name)).as(name).containsExactly(value));
            assertThat(headers.firstValue("Permissions-Policy")).isPresent();
            assertThat(headers.firstValue("X-Request-Id")).isPresent();
            assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by");
            assertThat(headers.allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("careless"));
        });
    }
}
