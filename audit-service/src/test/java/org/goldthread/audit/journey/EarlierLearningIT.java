package org.goldthread.audit.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.audit.journey.Rounds11.api;
import static org.goldthread.audit.journey.Rounds11.page;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.goldthread.audit.retest.FollowingRetests;
import org.goldthread.audit.retest.RecallingLearning;
import org.goldthread.contracts.Contracts;
import org.goldthread.kit.Ids;
import org.goldthread.kit.event.IncomingEvent;
import org.goldthread.kit.event.Intake;
import org.goldthread.kit.event.LogPart;
import org.goldthread.kit.event.OwnerAway;
import org.goldthread.kit.event.OwnersLogs;
import org.goldthread.kit.store.House;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import org.goldthread.profile.Profile;
import org.goldthread.testkit.HouseUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What a review taught is asked about again in an audit (A8). */
@DisplayName("Learning of a review")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EarlierLearningIT {

    private static final String TYPE = "org.goldthread.activities.learning-identified.v1";

    @LocalServerPort
    private int port;

    @Autowired
    private Profile profile;

    @Autowired
    private Intake intake;

    @Autowired
    private FollowingRetests following;

    @Autowired
    private RecallingLearning recalling;

    @Autowired
    private House house;

    /** The reviews service's log as this service reads it, two events at a time; it can be away. */
    private static final class Log implements OwnersLogs {

        private static final Log REVIEWS = new Log();

        private final List<IncomingEvent> said = new CopyOnWriteArrayList<>();
        private volatile boolean away = true;
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public List<IncomingEvent> eventsOf(String service, UUID subject, long afterSequence) {
            return List.of();
        }

        @Override
        public LogPart after(String service, long position) {
            asked.incrementAndGet();
            if (away) {
                throw new OwnerAway(service, null);
            }
            int from = Math.min((int) position, said.size());
            int to = Math.min(from + 2, said.size());
            return new LogPart(to, said.subList(from, to));
        }
    }

    @TestConfiguration
    static class Neighbours {
        @Bean
        @Primary
        OwnersLogs log() {
            return Log.REVIEWS;
        }
    }

    @DynamicPropertySource
    static void house(DynamicPropertyRegistry registry) {
        HouseUnderTest.properties(registry);
    }

    /** The contract's example, as the reviews service says it. */
    private static IncomingEvent heard(UUID learningPoint, String agreedOn) {
        String data = Contracts.exampleFor(TYPE)
                .replace("019d8728-eee0-7434-8e3c-5ac0de17ce9c", learningPoint.toString())
                .replace("2026-04-13", agreedOn);
        assertThat(Contracts.validate(TYPE, data)).isEmpty();
        return new IncomingEvent(
                Ids.from("heard", learningPoint),
                TYPE,
                "/solihull/reviews",
                learningPoint,
                1,
                Instant.parse("2026-04-13T09:00:00Z"),
                List.of(),
                "partnership-officer",
                null,
                null,
                data);
    }

    @Test
    @DisplayName("that was agreed before this service was there is recalled from the owner's log, once")
    void agreedBefore() {
        UUID before = Ids.from("learned", "before this service listened to it");
        UUID unheard = Ids.from("learned", "before this service was installed");
        new Intake(house, List.of(), OwnersLogs.NONE, java.time.Clock.systemUTC()).take(heard(before, "2026-02-02"));
        Log.REVIEWS.said.addAll(List.of(
                heard(before, "2026-02-02"),
                heard(Ids.from("learned", "between them"), "2026-02-03"),
                heard(unheard, "2026-02-04")));
        Rounds11 rounds = new Rounds11(new Journey("audits", port, profile, "section-11"));
        String learning = "/api/audits/v1/activities/" + rounds.opened("Asks what was learned long ago", 23, POLICE)
                + "/retests/learning";

        recalling.recall();
        assertThat(rounds.journey().officer().get(learning).body())
                .as("the owner is away")
                .doesNotContain(before.toString());

        Log.REVIEWS.away = false;
        recalling.recall();
        assertThat(rounds.journey().officer().get(learning).body()).contains(before.toString(), unheard.toString());
        assertThat(intake.take(heard(unheard, "2026-02-04"))).isEqualTo(Intake.Taken.DUPLICATE);

        int asked = Log.REVIEWS.asked.get();
        recalling.recall();
        assertThat(Log.REVIEWS.asked).as("once for each store").hasValue(asked);
    }

    @Test
    @DisplayName("is offered once heard, asked of an agency in words, and answered by the settled grade of its thread")
    void askedOfAnAgency() {
        Rounds11 rounds = new Rounds11(new Journey("audits", port, profile, "section-11"));
        Caller officer = rounds.journey().officer();
        UUID learned = Ids.from("learned", "in a review");
        UUID later = Ids.from("learned", "after the round opened");
        intake.take(heard(learned, "2026-04-13"));
        intake.take(heard(learned, "2026-04-13"));
        intake.take(heard(
                later, LocalDate.now(java.time.Clock.systemUTC()).plusYears(1).toString()));
        String activity = rounds.opened("Asks what a review taught", 22, POLICE);
        String retests = "/api/audits/v1/activities/" + activity + "/retests";
        String reference = rounds.journey().reference(activity);

        JsonNode offered = officer.get(retests + "/learning").json().path("items");
        assertThat(offered.valueStream()
                        .filter(one -> List.of(learned.toString(), later.toString())
                                .contains(one.path("learningPoint").asString())))
                .as("what was agreed by the day on which the round opened")
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.path("learningPoint").asString()).isEqualTo(learned.toString());
                    assertThat(one.path("reference").asString()).isEqualTo("SOL-RR-2026-004");
                });
        assertThat(officer.get("/audits/activities/" + reference + "/retests").body())
                .contains("From review SOL-RR-2026-004");

        Answer chosen = officer.put(
                retests,
                "{\"ties\":[{\"learningPoint\":\"%s\",\"question\":\"s11-training-grade\"}]}".formatted(learned));
        assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
        assertThat(chosen.json().path("ties").path(0).path("service").asString())
                .isEqualTo("reviews");

        String one = rounds.returnOf(activity, POLICE);
        Caller link = rounds.link(POLICE);
        assertThat(link.get(page(one)).body())
                .contains("asks whether earlier learning is embedded")
                .contains("be professionally curious");
        assertThat(link.get(page(one) + "/sections/workforce").body())
                .contains("Asks whether earlier learning is embedded")
                .contains("be professionally curious");
        assertThat(rounds.system(POLICE)
                        .get(api(one))
                        .json()
                        .path("again")
                        .path(0)
                        .path("question")
                        .asString())
                .isEqualTo("s11-training-grade");

        rounds.fill(link, one, "green");
        rounds.submitted(one, POLICE);
        rounds.moderated(one, "green");
        assertThat(rounds.moderator().get(page(one) + "/panel/s11-training").body())
                .contains("Asks whether earlier learning is embedded");
        assertThat(link.post(api(one) + "/settle", "{}").status()).isEqualTo(200);
        following.follow();
        UUID subject = Ids.from("retest", one, learned);
        String said = Awaitility.await()
                .until(
                        () -> rounds.journey()
                                .neighbour()
                                .get("/internal/events/" + subject)
                                .body(),
                        log -> log.contains("learning-retested"));
        assertThat(said).contains("019d8712-0b80-73ea-871e-5ac0de13e74e").contains(learned.toString());
    }
}
