package org.goldthread.audit.journey;

import org.goldthread.learning.journey.Journey;
import org.goldthread.profile.Profile;
import org.goldthread.testkit.RunningAlone;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rounds of section 11 in one running service, which the tests that have nothing else to set up share. */
abstract class OnRounds implements RunningAlone {

    @LocalServerPort
    int port;

    @Autowired
    Profile profile;

    Rounds11 rounds;

    @BeforeEach
    void begin() {
        rounds = new Rounds11(new Journey("audits", port, profile, "section-11"));
    }
}
