package org.goldthread.audit.journey;

import org.goldthread.learning.journey.Journey;
import org.goldthread.profile.Profile;
import org.goldthread.testkit.HouseUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Rounds of section 11 in one running service, which the tests that have nothing else to set up share. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class OnRounds {

    @LocalServerPort
    int port;

    @Autowired
    Profile profile;

    Rounds11 rounds;

    @DynamicPropertySource
    static void house(DynamicPropertyRegistry registry) {
        HouseUnderTest.properties(registry);
    }

    @BeforeEach
    void begin() {
        rounds = new Rounds11(new Journey("audits", port, profile, "section-11"));
    }
}
