package org.goldthread.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.event.Intake;
import org.goldthread.monitoring.action.ActionId;
import org.goldthread.testkit.HouseUnderTest;
import org.goldthread.testkit.TestIdentity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The running service with a store and no broker; all tests that extend this share one. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = {MonitoringApplication.class, Running.Clocks.class})
public abstract class Running {

    protected static final LocalDate START = LocalDate.of(2026, 4, 13);
    protected static final String OFFICER = TestIdentity.person(Role.PARTNERSHIP_OFFICER, null);
    protected static final String CHAIR = TestIdentity.person(Role.GROUP_CHAIR, Telling.HEALTH, "arg");
    protected static final String POLICE_LINK = TestIdentity.person(Role.AGENCY_LINK, Telling.POLICE);
    protected static final String POLICE_SYSTEM =
            TestIdentity.system(Telling.POLICE, "monitoring:read", "monitoring:write");
    protected static final String PROBATION_LINK = TestIdentity.person(Role.AGENCY_LINK, Telling.PROBATION);
    protected static final String API = "/api/monitoring/v1";

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @Autowired
    protected Intake intake;

    @Autowired
    protected MovableClock clock;

    @LocalServerPort
    protected int port;

    @TestConfiguration
    static class Clocks {
        @Bean
        MovableClock clock() {
            return new MovableClock();
        }
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        HouseUnderTest.properties(registry);
        for (String service : new String[] {"reviews", "audits", "dissemination"}) {
            registry.add("goldthread.neighbours." + service, () -> Neighbours.ONLY.address(service));
        }
    }

    @BeforeEach
    void startOfTime() {
        clock.moveTo(START);
        Neighbours.ONLY.away(false);
    }

    /** Lets the service hear a thread, as if over the broker; the owners have it in their logs too. */
    protected void hear(Telling telling) {
        Neighbours.ONLY.said(telling.events());
        telling.events().forEach(intake::take);
    }

    /** Waits for something; what the service says itself it hears without a broker. */
    protected void eventually(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }

    protected static UUID action(Telling telling, String agency) {
        return ActionId.of(telling.id("recommendation"), agency).value();
    }

    /** An answer. */
    public record Answer(int status, String body, HttpResponse<String> raw) {
        public JsonNode json() {
            return HouseJson.MAPPER.readTree(body);
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** A text at a JSON pointer; empty where there is none. */
        public String at(String pointer) {
            return json().at(pointer).asString("");
        }
    }

    protected Answer get(String path, @Nullable String token) {
        return send(request(path, token).GET());
    }

    protected Answer post(String path, @Nullable String token, String json, String... headers) {
        HttpRequest.Builder request = request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    protected Answer postForm(String path, @Nullable String token, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path, token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        request.header(
                "Accept", path.startsWith("/api") || path.startsWith("/openapi") ? "application/json" : "text/html");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
