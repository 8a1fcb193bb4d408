package org.goldthread.kit.work;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;

/**
 * A task is no longer to be done (contract {@code work/settled/v1}).
 *
 * @param how {@code done}, {@code withdrawn} or {@code superseded}
 */
public record WorkSettled(
        UUID taskId, String how, @JsonIgnore Set<UUID> threads) implements DomainEvent {

    public static final String TYPE = "org.goldthread.work.settled.v1";

    public WorkSettled {
        threads = Set.copyOf(threads);
    }

    public static WorkSettled done(UUID taskId, Set<UUID> threads) {
        return new WorkSettled(taskId, "done", threads);
    }

    @Override
    public String type() {
        return TYPE;
    }
}
