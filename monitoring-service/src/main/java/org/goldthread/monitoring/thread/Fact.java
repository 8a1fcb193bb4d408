package org.goldthread.monitoring.thread;

import java.time.Instant;
import org.goldthread.kit.event.IncomingEvent;
import org.jspecify.annotations.Nullable;

/**
 * One event, as a thread keeps it.
 *
 * @param sequence of its subject: the same fact has the same sequence however often it is heard
 * @param role of whoever did it
 * @param agency that they acted for
 * @param data the event's JSON
 */
public record Fact(
        Long sequence,
        String type,
        Instant time,
        String role,
        @Nullable String agency,
        String data) {

    static Fact of(IncomingEvent event) {
        return new Fact(event.sequence(), event.type(), event.time(), event.role(), event.agency(), event.data());
    }
}
