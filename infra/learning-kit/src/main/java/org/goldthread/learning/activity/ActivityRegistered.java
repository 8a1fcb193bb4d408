package org.goldthread.learning.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;

/** An activity was entered in the record (contract {@code activities/activity-registered/v1}). */
public record ActivityRegistered(
        UUID activityId,
        String reference,
        String service,
        String typeId,
        String typeName,
        String title,
        String edition,
        String profileVersion,
        List<String> agencies,
        LocalDate startedOn)
        implements DomainEvent {

    public static final String TYPE = "org.goldthread.activities.activity-registered.v1";

    static ActivityRegistered of(Activity activity, String service) {
        Registration registration = activity.registration();
        return new ActivityRegistered(
                activity.id().value(),
                activity.reference().text(),
                service,
                registration.typeId(),
                registration.typeName(),
                registration.title(),
                registration.edition(),
                registration.profileVersion(),
                activity.agencies(),
                registration.startedOn());
    }

    @Override
    public String type() {
        return TYPE;
    }
}
