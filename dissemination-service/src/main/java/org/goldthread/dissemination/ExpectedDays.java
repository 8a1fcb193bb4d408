package org.goldthread.dissemination;

import java.time.Clock;
import java.time.LocalDate;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.profile.Profile;
import org.springframework.stereotype.Component;

/** The days by which the partnership expects its own next steps, counted from today by the profile's deadlines. */
@Component
public class ExpectedDays {

    private final Profile profile;
    private final WorkingDays workingDays;
    private final Clock clock;

    ExpectedDays(Profile profile, WorkingDays workingDays, Clock clock) {
        this.profile = profile;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** For editing a plan and for approving it: the profile's working days for approval. */
    public LocalDate ofPlan() {
        return workingDays.after(WorkingDays.today(clock), profile.deadlines().planApprovalWorkingDays());
    }

    /** For a guide: agencies need it when they have acknowledged the learning and begin to pass it on. */
    public LocalDate ofProduct() {
        return workingDays.after(WorkingDays.today(clock), profile.deadlines().cascadeAcknowledgeWorkingDays());
    }
}
