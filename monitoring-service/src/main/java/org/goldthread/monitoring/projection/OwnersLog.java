package org.goldthread.monitoring.projection;

import java.util.List;
import org.goldthread.kit.event.IncomingEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The event log of another service. */
interface OwnersLog {

    /**
     * A part of the log.
     *
     * @param end the position of the last event in it; the same as asked for when there are no more
     */
    record Part(long end, List<IncomingEvent> events) {}

    @GetMapping("/internal/events")
    Part after(@RequestParam("after") long position);
}
