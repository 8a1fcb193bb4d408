package org.goldthread.reviews;

import org.goldthread.learning.journey.Journey;
import org.goldthread.profile.Profile;
import org.goldthread.testkit.RunningAlone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The reviews service running alone, which the tests that have nothing else to set up share. */
public abstract class RunningReviews implements RunningAlone {

    @LocalServerPort
    protected int port;

    @Autowired
    protected Profile profile;

    protected Journey journey() {
        return new Journey("reviews", port, profile, "rapid-review");
    }
}
