package org.goldthread.dissemination.cascade;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.dissemination.library.Learning;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.profile.Profile;
import org.springframework.stereotype.Service;

/** Asks agencies to pass learning on, once its plan is approved. */
@Service
public class RequestingCascades {

    private final Cascades cascades;
    private final Profile profile;
    private final WorkingDays workingDays;
    private final Clock clock;

    RequestingCascades(Cascades cascades, Profile profile, WorkingDays workingDays, Clock clock) {
        this.cascades = cascades;
        this.profile = profile;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The days by which agencies that are asked today are to answer, in the profile's working days. */
    public Cascade.Term term() {
        LocalDate today = WorkingDays.today(clock);
        return new Cascade.Term(
                today,
                workingDays.after(today, profile.deadlines().cascadeAcknowledgeWorkingDays()),
                workingDays.after(today, profile.deadlines().cascadeReportWorkingDays()));
    }

    /** Doing it twice asks nobody twice. */
    public void request(By by, UUID planId, Learning learning, List<String> agencies, List<Request> requests) {
        Cascade.Term term = term();
        By withoutKey = By.of(by.actor());
        agencies.forEach(
                agency -> cascades.request(withoutKey, Cascade.request(planId, learning, agency, requests, term)));
    }
}
