package org.goldthread.reviews.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;

/** Counts of who took part, as they stand now (contract {@code reviews/participation-recorded}); nobody is described. */
public record ParticipationRecorded(
        UUID activityId,
        String activityReference,
        int practitionersInvited,
        int practitionersTookPart,
        List<String> agencies,
        int familyInvited,
        int familyTookPart,
        boolean livedExperience,
        LocalDate recordedOn)
        implements DomainEvent {

    public static final String TYPE = "org.goldthread.reviews.participation-recorded.v1";

    public ParticipationRecorded {
        agencies = List.copyOf(agencies);
    }

    @Override
    public String type() {
        return TYPE;
    }
}
