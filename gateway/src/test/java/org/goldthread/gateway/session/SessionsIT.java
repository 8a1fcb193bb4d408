package org.goldthread.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.goldthread.gateway.testing.Browser;
import org.goldthread.gateway.testing.TestGateway;
import org.goldthread.gateway.testing.TestSurroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("Sessions in the store")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionsIT {

    private final TestSurroundings around = TestSurroundings.start();
    private final TestGateway gateway = TestGateway.in(around);

    @AfterAll
    void stop() {
        gateway.close();
        around.close();
    }

    @Test
    @DisplayName("outlive a restart of the gateway, unless the key was changed")
    void outliveARestart() {
        Browser browser = gateway.browserOf("officer");

        try (TestGateway again = TestGateway.in(around)) {
            assertThat(browser.at(again).get("/reviews").statusCode()).isEqualTo(200);
        }
        try (TestGateway otherKey =
                TestGateway.in(around, "goldthread.gateway.session-key=another-key-that-is-long-enough-to-be-taken")) {
            assertThat(browser.at(otherKey).get("/reviews").statusCode()).isEqualTo(302);
        }
        assertThat(browser.get("/reviews").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("hold neither ids nor tokens nor names that can be read")
    void areSealed() {
        Browser browser = gateway.browserOf("readable-subject");
        String id = browser.cookie("goldthread").orElseThrow().getValue();

        String stored = gateway.stored("sessions");

        assertThat(stored)
                .contains("held", "expires")
                .doesNotContain(id, "readable-subject", "Partnership officer")
                .as("a token; fewer letters stand in what is sealed by chance")
                .doesNotContainPattern("eyJ[A-Za-z0-9_-]{12}");
    }

    @Test
    @DisplayName("are not brought back by a request that was on its way when they were ended")
    void endedStaysEnded() {
        StoredSessions sessions = gateway.bean(StoredSessions.class);
        StoredSession session = begun(sessions);
        StoredSession onItsWay =
                sessions.findById(session.getId()).blockOptional().orElseThrow();

        sessions.deleteById(session.getId()).block();
        onItsWay.setAttribute(Held.RETURN_TO.name(), "/late");
        sessions.save(onItsWay).block();

        assertThat(sessions.findById(session.getId()).blockOptional()).isEmpty();
        assertThat(sessions.markOf(session.getId()).blockOptional()).hasValue(sessions.mark(new Person("s", null)));
    }

    @Test
    @DisplayName("keep what two requests changed at the same time")
    void keepBothChanges() {
        StoredSessions sessions = gateway.bean(StoredSessions.class);
        String id = begun(sessions).getId();
        StoredSession one = sessions.findById(id).blockOptional().orElseThrow();
        StoredSession two = sessions.findById(id).blockOptional().orElseThrow();

        one.setAttribute(Held.RETURN_TO.name(), "/one");
        two.setAttribute(Held.KEPT_FORM.name(), "two");
        sessions.save(one).block();
        sessions.save(two).block();

        StoredSession both = sessions.findById(id).blockOptional().orElseThrow();
        assertThat(both.<String>getAttribute(Held.RETURN_TO.name())).isEqualTo("/one");
        assertThat(both.<String>getAttribute(Held.KEPT_FORM.name())).isEqualTo("two");
        assertThat(both.<Person>getAttribute(Held.PERSON.name())).isEqualTo(new Person("s", null));
    }

    @Test
    @DisplayName("end when they are not used, end after their lifetime however much they are used, and are swept")
    void end() {
        StoredSessions sessions = gateway.bean(StoredSessions.class);
        StoredSession idle = begun(sessions);
        idle.setMaxInactiveInterval(Duration.ofSeconds(-1));
        sessions.save(idle).block();
        assertThat(sessions.findById(idle.getId()).blockOptional()).isEmpty();

        Instant now = Clock.systemUTC().instant();
        StoredSession old =
                StoredSession.begun(now.minus(Duration.ofHours(13)), Duration.ofHours(1), Duration.ofHours(12));
        old.setLastAccessedTime(now);
        sessions.save(old).block();
        assertThat(sessions.findById(old.getId()).blockOptional()).isEmpty();

        sessions.sweep().block();
        assertThat(sessions.findById(idle.getId()).blockOptional()).isEmpty();
        assertThat(sessions.markOf(idle.getId()).blockOptional())
                .as("whose it was is known for a day")
                .isPresent();
    }

    @Test
    @DisplayName("are not begun by somebody who only asks for a page; of a sign-in that is not finished nothing stays")
    void onlyWhenNeeded() {
        StoredSessions sessions = gateway.bean(StoredSessions.class);
        String before = gateway.stored("sessions");
        for (int page = 0; page < 5; page++) {
            assertThat(gateway.browser().get("/reviews/" + page).headers().firstValue("Set-Cookie"))
                    .isEmpty();
        }
        assertThat(gateway.stored("sessions")).isEqualTo(before);

        StoredSession begun = sessions.createSession().blockOptional().orElseThrow();
        begun.setAttribute(Held.RETURN_TO.name(), "/reviews");
        begun.setMaxInactiveInterval(Duration.ofSeconds(-1));
        sessions.save(begun).block();
        assertThat(gateway.stored("sessions")).contains(begun.document());
        sessions.sweep().block();
        assertThat(gateway.stored("sessions")).doesNotContain(begun.document());
    }

    @Test
    @DisplayName("are not needed for the public pages and for programs: these go on when the store is down")
    void publicPagesNeedNoStore() {
        TestSurroundings shaky = TestSurroundings.start();
        try (TestGateway other = TestGateway.in(shaky)) {
            Browser browser = other.browserOf("officer");
            shaky.store().close();

            HttpResponse<String> page = browser.get("/reviews");
            HttpResponse<String> published = browser.get("/learning");
            HttpResponse<String> program = other.browser()
                    .send(
                            "GET",
                            "/api/reviews/v1/reviews",
                            "",
                            "Authorization",
                            "Bearer " + shaky.provider().tokens().system("agency-police"));

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("We cannot see who is signed in just now");
            assertThat(published.statusCode()).isEqualTo(200);
            assertThat(program.statusCode()).isEqualTo(200);
            assertThat(other.browser().get("/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
            HttpResponse<String> ready = other.browser().get("/actuator/health/readiness");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("The store does not answer");
        } finally {
            shaky.close();
        }
    }

    @Test
    @DisplayName("the gateway starts without provider, services and store")
    void startsAlone() {
        TestSurroundings gone = TestSurroundings.start();
        gone.close();
        try (TestGateway alone = TestGateway.in(gone)) {
            assertThat(alone.browser().get("/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
            assertThat(alone.browser().get("/signed-out").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("the gateway's figures can be read on this machine")
    void figures() {
        HttpResponse<String> figures = gateway.browser().send("GET", "/actuator/prometheus", "");

        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.body()).contains("http_server_requests_seconds");
    }

    private static StoredSession begun(StoredSessions sessions) {
        StoredSession session = sessions.createSession().blockOptional().orElseThrow();
        session.setAttribute(Held.PERSON.name(), new Person("s", null));
        sessions.save(session).block();
        return session;
    }
}
