package org.goldthread.kit.work;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has something to do (contract {@code work/due/v1}). Everybody's inbox is made of these alone (M10).
 *
 * @param taskId the same for the same task, so that it can be settled or changed
 * @param service whose page does it
 * @param title what is to be done, in the words of a button or a heading
 * @param about the case in words or its reference; never a name
 * @param path the page that does it
 * @param action the words on the button
 * @param agency from which agency it is due, if from one
 * @param role from which role, if from one
 * @param group from which group, if from one
 */
public record WorkDue(
        UUID taskId,
        String service,
        String title,
        @JsonProperty("case") String about,
        String path,
        String action,
        @Nullable String agency,
        @Nullable String role,
        @Nullable String group,
        @Nullable LocalDate dueOn,
        Set<UUID> threads)
        implements DomainEvent {

    public static final String TYPE = "org.goldthread.work.due.v1";

    public WorkDue {
        threads = Set.copyOf(threads);
    }

    @Override
    public String type() {
        return TYPE;
    }
}
