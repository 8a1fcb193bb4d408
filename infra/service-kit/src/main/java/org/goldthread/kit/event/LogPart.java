package org.goldthread.kit.event;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * A part of a service's event log.
 *
 * @param end the position of the last event in it; ask again after this one until it comes back unchanged
 */
public record LogPart(long end, List<IncomingEvent> events) {

    public LogPart {
        events = List.copyOf(events);
    }

    /**
     * Reads a log from its beginning to its end, part by part.
     *
     * @param log the part after a position
     * @return how many events there were
     * @throws OwnerAway if the log's owner does not answer; what was read by then was taken
     */
    public static long readAll(LongFunction<LogPart> log, Consumer<IncomingEvent> take) {
        long count = 0;
        long position = 0;
        LogPart part = log.apply(position);
        while (part.end() > position) {
            part.events().forEach(take);
            count += part.events().size();
            position = part.end();
            part = log.apply(position);
        }
        return count;
    }
}
