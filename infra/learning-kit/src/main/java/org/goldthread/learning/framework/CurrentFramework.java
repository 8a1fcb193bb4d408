package org.goldthread.learning.framework;

import java.time.Clock;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.profile.Profile;

/** Gives the framework as it is at this moment. */
public final class CurrentFramework {

    private final Profile profile;
    private final String service;
    private final Clock clock;

    /**
     * Of one service.
     *
     * @param service {@code reviews} or {@code audits}
     */
    public CurrentFramework(Profile profile, String service, Clock clock) {
        this.profile = profile;
        this.service = service;
        this.clock = clock;
    }

    public Framework now() {
        return new Framework(profile, service, WorkingDays.today(clock));
    }

    public String service() {
        return service;
    }

    /** Who does something now, as the record keeps it. */
    public By.Mark mark(By by) {
        return by.mark(clock.instant());
    }
}
