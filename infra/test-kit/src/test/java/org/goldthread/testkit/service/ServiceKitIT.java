package org.goldthread.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.goldthread.kit.actor.Role;
import org.goldthread.testkit.HouseUnderTest;
import org.goldthread.testkit.TestIdentity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = NotesApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DisplayName("Every service")
class ServiceKitIT {

    private static final String NOTES = "/api/notes/v1/notes";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        HouseUnderTest.properties(registry);
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable String token, @Nullable String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String officer() {
        return TestIdentity.person(Role.PARTNERSHIP_OFFICER, null);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    @DisplayName("is healthy, ready, and tells metrics and its API without a token")
    void healthy() throws Exception {
        assertThat(send("GET", "/actuator/health/readiness", null, null).statusCode())
                .isEqualTo(200);
        assertThat(send("GET", "/actuator/health/liveness", null, null).statusCode())
                .isEqualTo(200);
        assertThat(send("GET", "/actuator/prometheus", null, null).body()).contains("goldthread_events_parked");
        assertThat(send("GET", "/openapi.json", null, null).body()).contains("/api/notes/v1/notes");
    }

    @Test
    @DisplayName("answers what it does not know like what one may not know of")
    void unknown() throws Exception {
        assertThat(send("GET", NOTES + "/0192d0c8-0000-7000-8000-000000000000", officer(), null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(send("GET", NOTES + "/not-an-id", officer(), null).statusCode())
                .isEqualTo(404);
        assertThat(send("GET", "/api/notes/v1/nothing", officer(), null).statusCode())
                .isEqualTo(404);
        assertThat(send("GET", "/notes/0192d0c8-0000-7000-8000-000000000000", officer(), null, "Accept", "text/html")
                        .body())
                .contains("Page not found");
    }

    @Test
    @DisplayName("takes the same request once under one key, and says so when the key comes with another body")
    void idempotent() throws Exception {
        String[] key = {"Idempotency-Key", "note-2026-0001"};
        HttpResponse<String> first = send("POST", NOTES, officer(), "{\"text\":\"one\",\"copies\":1}", key);
        HttpResponse<String> again = send("POST", NOTES, officer(), "{\"text\":\"one\",\"copies\":1}", key);
        HttpResponse<String> other = send("POST", NOTES, officer(), "{\"text\":\"two\",\"copies\":1}", key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).get("code").asString()).isEqualTo("idempotency-key-reused");
    }

    @Test
    @DisplayName("takes a key as the name of one request of its caller, until that request came to something")
    void keysAreScoped() throws Exception {
        String[] key = {"Idempotency-Key", "note-2026-0002"};
        String signed = "/api/notes/v1/signed";
        String both = TestIdentity.person("both", List.of(Role.PARTNERSHIP_OFFICER, Role.TRAINER), null);
        String body = "{\"text\":\"one\",\"copies\":1}";

        assertThat(send("POST", NOTES, both, "{\"text\":\"\",\"copies\":1}", key)
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("POST", NOTES, both, body, key).statusCode())
                .as("what was refused may be corrected")
                .isEqualTo(201);
        assertThat(send("POST", signed, both, body, key).statusCode())
                .as("another address")
                .isEqualTo(422);
        assertThat(send("POST", NOTES, officer(), body, key).statusCode())
                .as("another caller's key")
                .isEqualTo(201);
    }

    @Test
    @DisplayName("keeps beside an act the role by which the route allowed it, and knows the sign-in name")
    void actingRole() throws Exception {
        String several =
                TestIdentity.person("several", List.of(Role.PARTNERSHIP_OFFICER, Role.TRAINER, Role.LAY_MEMBER), null);

        JsonNode signed = json(send("POST", "/api/notes/v1/signed", several, ""));

        assertThat(signed.get("role").asString()).isEqualTo("trainer");
        assertThat(signed.get("username").asString()).isEqualTo("several");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "[]",
                "{\"text\":NaN}",
                "{\"text\":\"a\",\"copies\":1e999}",
                "{\"text\":\"a\",\"copies\":\"many\"}",
                "{\"text\":\"a\",\"copies\":1,\"version\":9}",
                "{\"text\":\"a\",\"text\":\"b\",\"copies\":1}",
                "{\"text\":\"\",\"copies\":1}",
                "{\"text\":\"more than twenty letters\",\"copies\":1}",
                "{\"text\":\"nul \\u0000\",\"copies\":1}",
                "{\"text\":\"\\ud800\",\"copies\":1}",
                "{\"text\":{\"$ne\":null},\"copies\":1}",
                "{\"copies\":1} trailing"
            })
    @DisplayName("refuses malformed bodies with problem details and no trace of the program")
    void malformed(String body) throws Exception {
        HttpResponse<String> answer = send("POST", NOTES, officer(), body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).get("code").asString()).isIn("invalid", "unreadable");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("org.");
    }

    @Test
    @DisplayName("survives JSON nested ten thousand deep")
    void deep() throws Exception {
        String body = "{\"text\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        assertThat(send("POST", NOTES, officer(), body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/notes/v1/fault", "/notes/fault"})
    @DisplayName("tells nobody the inside of a fault")
    void fault(String path) throws Exception {
        HttpResponse<String> answer = send("GET", path, officer(), null);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret detail").doesNotContain("IllegalState");
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
    }

    static Stream<Arguments> badTokens() {
        Instant past = Instant.parse("2020-01-01T00:00:00Z");
        JWTClaimsSet expired =
                TestIdentity.claims("s").expirationTime(Date.from(past)).build();
        JWTClaimsSet foreign =
                TestIdentity.claims("s").issuer("http://127.0.0.1:1/other").build();
        JWTClaimsSet audience = TestIdentity.claims("s").audience("account").build();
        JWTClaimsSet two = TestIdentity.claims("s")
                .claim("organization", List.of("a", "b"))
                .claim("roles", List.of("agency-link"))
                .build();
        return Stream.of(
                Arguments.of("no token at all", null),
                Arguments.of("an expired one", TestIdentity.signed(expired)),
                Arguments.of("another issuer's", TestIdentity.signed(foreign)),
                Arguments.of("one for another audience", TestIdentity.signed(audience)),
                Arguments.of("one that names two agencies", TestIdentity.signed(two)),
                Arguments.of("one without a signature", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0."),
                Arguments.of("nonsense", "abc"));
    }

    @ParameterizedTest(name = "refuses {0}")
    @MethodSource("badTokens")
    @DisplayName("refuses bad tokens")
    void badToken(String what, @Nullable String token) throws Exception {
        HttpResponse<String> answer = send("GET", NOTES + "/0192d0c8-0000-7000-8000-000000000000", token, null);
        assertThat(answer.statusCode()).as(what).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    @DisplayName("lets a system do what its scope says and a role what the table says")
    void roles() throws Exception {
        String body = "{\"text\":\"a\",\"copies\":1}";
        assertThat(send("POST", NOTES, TestIdentity.system("police", "notes:write"), body)
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> unscoped = send("POST", NOTES, TestIdentity.system("police", "notes:read"), body);
        assertThat(unscoped.statusCode()).isEqualTo(403);
        assertThat(json(unscoped).get("code").asString()).isEqualTo("not-allowed");
        assertThat(send("POST", NOTES, TestIdentity.person(Role.AGENCY_LINK, "police"), body)
                        .statusCode())
                .isEqualTo(403);
    }
}
