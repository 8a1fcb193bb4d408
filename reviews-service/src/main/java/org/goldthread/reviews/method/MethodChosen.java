package org.goldthread.reviews.method;

import java.time.LocalDate;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A methodology was chosen (contract {@code reviews/method-chosen}). The rationale stays in the service. */
public record MethodChosen(
        UUID activityId,
        String activityReference,
        String methodologyId,
        int stages,
        @Nullable String replaces,
        LocalDate chosenOn)
        implements DomainEvent {

    public static final String TYPE = "org.goldthread.reviews.method-chosen.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
