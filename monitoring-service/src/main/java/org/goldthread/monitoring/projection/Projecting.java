package org.goldthread.monitoring.projection;

import java.util.Set;
import java.util.stream.Collectors;
import org.goldthread.kit.event.EventHandler;
import org.goldthread.kit.event.IncomingEvent;
import org.springframework.stereotype.Component;

/** Gives every event that is heard to the projections that want it. */
@Component
class Projecting implements EventHandler {

    private final Generations generations;
    private final Set<String> types;

    Projecting(Generations generations) {
        this.generations = generations;
        this.types = generations.projections().stream()
                .flatMap(projection -> projection.types().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> types() {
        return types;
    }

    @Override
    public void handle(IncomingEvent event) {
        generations.written().forEach(generation -> apply(generation, event));
    }

    /** Gives one event to one generation. */
    void apply(Generation generation, IncomingEvent event) {
        generations.projections().stream()
                .filter(projection -> projection.types().contains(event.type()))
                .forEach(projection -> projection.apply(generation, event));
    }
}
