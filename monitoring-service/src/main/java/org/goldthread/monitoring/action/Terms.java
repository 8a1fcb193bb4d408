package org.goldthread.monitoring.action;

import java.time.Clock;
import java.time.LocalDate;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.profile.Profile;
import org.springframework.stereotype.Component;

/** The days by which the next step of an action is expected. */
@Component
class Terms {

    private final Profile profile;
    private final WorkingDays workingDays;
    private final Clock clock;

    Terms(Profile profile, WorkingDays workingDays, Clock clock) {
        this.profile = profile;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * For whoever is asked today: the profile's working days for an agency's answer. The partnership gives itself as many
     * to verify an action and to decide about a declined one.
     */
    LocalDate answerBy() {
        return workingDays.after(WorkingDays.today(clock), profile.deadlines().actionResponseWorkingDays());
    }
}
