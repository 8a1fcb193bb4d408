package org.goldthread.dissemination.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a plan stands with the group that approves it.
 *
 * @param group the group whose chair approves, an id of the profile
 * @param round how often the plan was sent
 * @param approveBy the day by which the chair should decide; null while nothing is to be decided
 * @param returnedBecause the chair's reason while the plan is returned
 */
public record Approval(
        String group,
        Integer round,
        @Nullable LocalDate approveBy,
        @Nullable LocalDate approvedOn,
        @Nullable String returnedBecause) {

    static Approval notSent(String group) {
        return new Approval(group, 0, null, null, null);
    }

    Approval sent(String toGroup, LocalDate by) {
        return new Approval(toGroup, round + 1, by, null, null);
    }

    Approval returned(String reason) {
        return new Approval(group, round, null, null, reason);
    }

    Approval approved(LocalDate on) {
        return new Approval(group, round, null, on, null);
    }
}
