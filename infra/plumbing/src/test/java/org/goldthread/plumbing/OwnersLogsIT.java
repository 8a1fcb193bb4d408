package org.goldthread.plumbing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.EventLog;
import org.goldthread.kit.event.IncomingEvent;
import org.goldthread.kit.event.Intake;
import org.goldthread.kit.event.LogPart;
import org.goldthread.kit.event.OwnerAway;
import org.goldthread.kit.event.OwnersLogs;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.testkit.HouseUnderTest;
import org.goldthread.testkit.TestIdentity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two running services, each with its routes and its tokens; nothing in between is replaced. */
@DisplayName("A service that missed something")
class OwnersLogsIT {

    private static ConfigurableApplicationContext owner;
    private static ConfigurableApplicationContext other;

    @BeforeAll
    static void start() {
        owner = service("audits", "http://127.0.0.1:1");
        other = service(
                "dissemination", "http://127.0.0.1:" + owner.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        other.close();
        owner.close();
    }

    private static ConfigurableApplicationContext service(String name, String audits) {
        return new SpringApplicationBuilder(PlumbingApplication.class)
                .run(
                        "--server.port=0",
                        "--goldthread.service=" + name,
                        "--goldthread.profile=leeds",
                        "--spring.mongodb.uri=" + HouseUnderTest.store(),
                        "--goldthread.identity.issuer=" + TestIdentity.issuer(),
                        "--goldthread.identity.client-id=service",
                        "--goldthread.identity.client-secret=secret",
                        "--goldthread.neighbours.reviews=http://127.0.0.1:1",
                        "--goldthread.neighbours.audits=" + audits);
    }

    /** An aggregate of the owner's that said three things, which are in its log. */
    @SuppressWarnings("unchecked")
    private static UUID threeThings() {
        Aggregates<Word> words = owner.getBean(Aggregates.class);
        EventLog log = owner.getBean(EventLog.class);
        By by = By.of(Actor.house("audits"));
        UUID subject = UUID.randomUUID();
        words.add(by, Word.first(subject, "one")).orThrow();
        words.change(by, subject, word -> Outcome.done(word.say("two"))).orThrow();
        words.change(by, subject, word -> Outcome.done(word.say("three"))).orThrow();
        await().until(() -> log.of(subject, 0, 10).size() == 3);
        return subject;
    }

    @Test
    @DisplayName("gets it from the owner's log with its own credentials")
    void asks() {
        UUID subject = threeThings();
        OwnersLogs logs = other.getBean(OwnersLogs.class);

        assertThat(logs.eventsOf("audits", subject, 1).stream().map(IncomingEvent::sequence))
                .containsExactly(2L, 3L);
        LogPart part = logs.after("audits", 0);
        assertThat(part.events().stream().filter(event -> event.subject().equals(subject)))
                .hasSize(3);
        assertThat(logs.after("audits", part.end()).events()).isEmpty();
    }

    @Test
    @DisplayName("takes in what came before the first event that it hears")
    void takesIn() {
        UUID subject = threeThings();
        OwnersLogs logs = other.getBean(OwnersLogs.class);
        Intake intake = other.getBean(Intake.class);
        List<IncomingEvent> all = logs.eventsOf("audits", subject, 0);

        assertThat(intake.take(all.get(2))).isEqualTo(Intake.Taken.HANDLED);

        assertThat(all.stream().map(intake::take)).containsOnly(Intake.Taken.DUPLICATE);
    }

    @Test
    @DisplayName("is told when an owner does not answer, and still gets what another owner has")
    void oneAway() {
        UUID subject = threeThings();
        OwnersLogs logs = other.getBean(OwnersLogs.class);
        for (int i = 0; i < 12; i++) {
            assertThat(logs.eventsOf("reviews", subject, 0)).isEmpty();
            assertThatThrownBy(() -> logs.after("reviews", 0)).isInstanceOf(OwnerAway.class);
        }

        assertThat(logs.eventsOf("audits", subject, 0)).hasSize(3);
    }
}
