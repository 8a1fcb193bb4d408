package org.goldthread.monitoring.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an agency was asked to do, as it was recommended. Only the day to answer by can change: when it is asked again.
 *
 * @param findings the threads that it belongs to
 * @param activityReference the reference of the activity that recommended it
 * @param service the service that runs the activity
 * @param measureOfSuccess how it will be seen that it worked
 * @param priority {@code high}, {@code medium} or {@code low}
 * @param followUpGroup the profile's group that follows it up
 * @param dueOn the day by which it is to be carried out
 * @param respondBy the last day for the agency to agree or to decline
 */
public record Assignment(
        UUID recommendationId,
        List<UUID> findings,
        UUID activityId,
        String activityReference,
        String service,
        String agency,
        String text,
        String measureOfSuccess,
        String priority,
        String followUpGroup,
        LocalDate dueOn,
        LocalDate respondBy) {

    public Assignment {
        findings = findings.stream().sorted().toList();
    }

    Assignment respondingBy(LocalDate day) {
        return new Assignment(
                recommendationId,
                findings,
                activityId,
                activityReference,
                service,
                agency,
                text,
                measureOfSuccess,
                priority,
                followUpGroup,
                dueOn,
                day);
    }
}
