package org.goldthread.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.goldthread.gateway.testing.TestGateway;
import org.goldthread.gateway.testing.TestService;
import org.goldthread.gateway.testing.Together;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Behind a proxy")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Together.class)
class ProxiesIT {

    private static final String FEW = "goldthread.gateway.limits.anonymous.burst=3";
    private static final String SLOW = "goldthread.gateway.limits.anonymous.per-second=1";
    private static final String FOR = "X-Forwarded-For";

    private final TestGateway alone;
    private final TestGateway trusting;

    ProxiesIT(TestGateway gateway) {
        this.alone = TestGateway.in(gateway.around(), FEW, SLOW);
        this.trusting =
                TestGateway.in(gateway.around(), FEW, SLOW, "goldthread.gateway.trusted-proxies=127.0.0.1,10.0.0.0/8");
    }

    @AfterAll
    void stop() {
        alone.close();
        trusting.close();
    }

    @Test
    @DisplayName("that is trusted, each client has limits of its own, by the last address that is no trusted proxy's")
    void limitsByClient() {
        assertThat(refused(trusting, "203.0.113.1")).isTrue();
        assertThat(trusting.browser()
                        .get("/reviews", FOR, "203.0.113.2, 10.1.1.1")
                        .statusCode())
                .isEqualTo(302);
        assertThat(trusting.browser()
                        .get("/reviews", FOR, "198.51.100.9, 203.0.113.1:4711, 10.1.1.1")
                        .statusCode())
                .as("what the client itself claims before its own address does not count")
                .isEqualTo(429);
        assertThat(trusting.browser().get("/reviews", FOR, "nonsense").statusCode())
                .isNotEqualTo(500);
    }

    @Test
    @DisplayName("that nobody trusts, what it says about clients does not count")
    void strangersDoNotCount() {
        alone.browser().get("/learning", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "elsewhere.example");
        TestService.Seen seen = alone.around().service("dissemination").last();
        assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(seen.header("X-Forwarded-Host")).startsWith("127.0.0.1:");

        assertThat(IntStream.range(0, 8)
                        .map(client -> alone.browser()
                                .get("/reviews", FOR, "203.0.113." + client)
                                .statusCode()))
                .contains(429);
    }

    @Test
    @DisplayName("figures are for this machine and not for whoever comes through a proxy on it")
    void figures() {
        for (TestGateway gateway : new TestGateway[] {alone, trusting}) {
            assertThat(gateway.browser().send("GET", "/actuator/prometheus", "").statusCode())
                    .isEqualTo(200);
            assertThat(gateway.browser()
                            .send("GET", "/actuator/prometheus", "", FOR, "203.0.113.40")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(alone.browser()
                        .send("GET", "/actuator/prometheus", "", FOR, "127.0.0.1")
                        .statusCode())
                .isEqualTo(404);
    }

    private static boolean refused(TestGateway gateway, String client) {
        return IntStream.range(0, 8)
                .map(any -> gateway.browser().get("/reviews", FOR, client).statusCode())
                .anyMatch(status -> status == 429);
    }
}
