package org.goldthread.kit.store;

import java.util.List;
import org.goldthread.kit.event.DomainEvent;

/**
 * What an aggregate decided: its state afterwards and what it has to say to others. The two are written together.
 *
 * @param events in the order in which they are said; empty for a draft, which never leaves its service
 */
public record Decision<A>(A after, List<DomainEvent> events) {

    public Decision {
        events = List.copyOf(events);
    }

    public static <A> Decision<A> of(A after, DomainEvent... events) {
        return new Decision<>(after, List.of(events));
    }
}
