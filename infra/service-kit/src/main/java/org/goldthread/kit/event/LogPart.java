package org.goldthread.kit.event;

import java.util.List;

/**
 * A part of a service's event log.
 *
 * @param end the position of the last event in it; ask again after this one until it comes back unchanged
 */
public record LogPart(long end, List<IncomingEvent> events) {

    public LogPart {
        events = List.copyOf(events);
    }
}
