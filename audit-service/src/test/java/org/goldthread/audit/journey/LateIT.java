package org.goldthread.audit.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.audit.journey.Rounds11.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.goldthread.audit.returns.ChasingReturns;
import org.goldthread.kit.Ids;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Journey;
import org.goldthread.profile.Agency;
import org.goldthread.profile.Profile;
import org.goldthread.testkit.HouseUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A late return as people see it, with a clock that is moved (A12). */
@DisplayName("A return that is late")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LateIT {

    private static final Path CLOCK = clock();

    @LocalServerPort
    private int port;

    @Autowired
    private Profile profile;

    @Autowired
    private ChasingReturns chasing;

    private static Path clock() {
        try {
            return Files.createTempDirectory("goldthread-clock").resolve("clock");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @DynamicPropertySource
    static void house(DynamicPropertyRegistry registry) {
        HouseUnderTest.properties(registry, "portsmouth");
        registry.add("goldthread.demonstration", () -> "true");
        registry.add("goldthread.clock-file", () -> CLOCK);
    }

    @Test
    @DisplayName("is shown to the officer and the agency in working days, and the reminder and the escalation are due")
    void shown() throws IOException {
        Rounds11 rounds = new Rounds11(new Journey("audits", port, profile, "section-11"));
        Agency agency = profile.agencies().get(0);
        String activity = rounds.opened("Late", 0, agency.id());
        String one = rounds.returnOf(activity, agency.id());
        String list = "/audits/activities/" + rounds.journey().reference(activity) + "/returns";
        Caller officer = rounds.journey().officer();
        assertThat(officer.get(list).body()).doesNotContain("Overdue by");

        Files.writeString(CLOCK, "P379D");

        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(officer.get(list).body()).containsPattern("Overdue by \\d+ working days"));
        assertThat(rounds.link(agency.id()).get(page(one)).body()).containsPattern("Overdue by \\d+ working days");
        chasing.chase();
        chasing.chase();
        String log = Awaitility.await()
                .until(
                        () -> rounds.journey()
                                .neighbour()
                                .get("/internal/events/" + one)
                                .body(),
                        said -> said.contains("The return of " + agency.name() + " is late"));
        for (String step : new String[] {"remind", "lead"}) {
            String task = Ids.from("task", one, "chase-" + step).toString();
            assertThat(log.split(task, -1)).as(step + " once").hasSize(2);
        }
        rounds.fill(rounds.link(agency.id()), one, "green");
        rounds.submitted(one, agency.id());
        assertThat(officer.get(list).body()).doesNotContain("Overdue by");
    }
}
