package org.goldthread.audit.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.goldthread.audit.round.Round;
import org.goldthread.audit.round.RoundChanges;
import org.goldthread.audit.tool.TestTools;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.contracts.Contracts;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.Outbox;
import org.goldthread.kit.store.House;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.profile.EscalationStep;
import org.goldthread.profile.Profile;
import org.goldthread.profile.Profiles;
import org.goldthread.testkit.HouseUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A late return, day by day")
class ChasingReturnsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ToolContent TOOL = TestTools.small();
    private static final WorkingDays DAYS = new WorkingDays(Set.of());

    /** A clock that is set to noon of a day. */
    private static final class Noon extends Clock {
        private LocalDate day;

        private Noon(LocalDate day) {
            this.day = day;
        }

        @Override
        public Instant instant() {
            return day.atTime(LocalTime.NOON).atZone(WorkingDays.ENGLAND).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return WorkingDays.ENGLAND;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** The service as it starts: nothing is known to it but what is stored. */
    private record Service(House house, Returns returns, ChasingReturns chasing) {
        static Service start(MongoClient client, Profile profile, Clock clock) {
            House house = new House(client, "chasing_" + profile.shortName(), new Outbox(JSON), clock);
            Returns returns = new Returns(house, new RoundChanges(house));
            return new Service(
                    house, returns, new ChasingReturns(returns, new CurrentFramework(profile, "audits", clock), DAYS));
        }

        /** Whom tasks went to, in the order in which they were said. */
        List<String> said() {
            List<String> said = new ArrayList<>();
            house.outboxes()
                    .forEach(collection -> collection.find().forEach((BsonDocument document) -> {
                        for (BsonValue entry : document.getArray("outbox", new BsonArray())) {
                            String type = entry.asDocument().getString("type").getValue();
                            String data = entry.asDocument().getString("data").getValue();
                            assertThat(Contracts.validate(type, data)).as(data).isEmpty();
                            JsonNode told = JSON.readTree(data);
                            if (type.equals(WorkDue.TYPE)) {
                                said.add(told.path("title").asString() + ": "
                                        + told.path("agency").asString("")
                                        + "/" + told.path("role").asString("")
                                        + told.path("group").asString(""));
                            } else if (type.equals(WorkSettled.TYPE)) {
                                said.add("settled " + told.path("how").asString());
                            }
                        }
                    }));
            return said;
        }
    }

    static List<String> profiles() {
        return Profiles.SHIPPED;
    }

    private static List<EscalationStep> ladder(Profile profile) {
        return profile.escalations().stream()
                .filter(ladder -> ladder.id().equals("late-return"))
                .flatMap(ladder -> ladder.steps().stream())
                .filter(step -> step.toBoard() == null)
                .toList();
    }

    private static String to(EscalationStep step, String agency, String name) {
        return "The return of " + name + " is late: "
                + (step.toGroup() == null ? agency + "/" + step.toRole() : "/" + step.toGroup());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName(
            "is chased up the profile's ladder: each step on its working day, to whom it names, once, restarts or not")
    void upTheLadder(String id) {
        Profile profile = Profiles.load(id);
        String agency = profile.agencies().get(0).id();
        Round round = ReturnTests.round();
        Noon clock = new Noon(round.dueOn().minusDays(14));
        try (MongoClient client = MongoClients.create(HouseUnderTest.store())) {
            Service service = Service.start(client, profile, clock);
            service.house().database().drop();
            service = Service.start(client, profile, clock);
            By house = By.of(Actor.house("audits"));
            By.Mark mark = house.mark(clock.instant());
            service.returns().ask(house, Return.ask(round, agency, TOOL, Optional.empty(), mark));
            List<EscalationStep> ladder = ladder(profile);
            String name = profile.agency(agency).orElseThrow().name();
            List<String> expected = new ArrayList<>(List.of("Answer the audit return: " + agency + "/agency-link"));
            assertThat(ladder).as(id).hasSizeGreaterThanOrEqualTo(3);

            for (int days = -14; days <= 45; days++) {
                clock.day = round.dueOn().plusDays(days);
                service = days % 3 == 0 ? Service.start(client, profile, clock) : service;
                service.chasing().chase();
                service.chasing().chase();
                ladder.stream()
                        .filter(step -> DAYS.after(round.dueOn(), step.afterWorkingDays())
                                .equals(clock.day))
                        .forEach(step -> expected.add(to(step, agency, name)));
                assertThat(service.said()).as("%s on %s", id, clock.day).isEqualTo(expected);
            }
            assertThat(expected).hasSize(1 + ladder.size());

            ReturnLine late = service.returns().of(round.id(), agency).orElseThrow();
            assertThat(late.late(clock.day)).isTrue();
            submitted(service, late.id(), name, clock.day, mark);
            assertThat(service.said())
                    .filteredOn("settled done"::equals)
                    .as("the agency's task and every step that was taken are settled")
                    .hasSize(1 + ladder.size());
            Return after = service.returns().find(late.id()).orElseThrow().value();
            assertThat(after.submissions()).singleElement().matches(Submission::late);
            service.chasing().chase();
            assertThat(service.said())
                    .filteredOn(said -> said.contains("is late"))
                    .hasSize(ladder.size());
        }
    }

    private static void submitted(Service service, ReturnId id, String name, LocalDate today, By.Mark mark) {
        Outcome<?> outcome = service.returns().change(By.of(Actor.house("audits")), id, null, one -> {
            Return complete = ReturnTests.answered(
                    ReturnTests.answered(one, "training-grade", "green"), "sharing-grade", "green");
            return complete.submit("Chief officer", TOOL, name, today, mark);
        });
        assertThat(outcome.isDone()).isTrue();
    }
}
