package org.goldthread.kit.operations;

import java.util.List;
import java.util.UUID;
import org.goldthread.kit.event.EventLog;
import org.goldthread.kit.event.IncomingEvent;
import org.goldthread.kit.event.LogPart;
import org.goldthread.kit.event.LoggedEvent;
import org.goldthread.kit.event.Topics;
import org.goldthread.kit.event.Wire;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The event log, for other services that rebuild a projection or were away for longer than the broker keeps events. */
@RestController
public final class EventsForNeighbours {

    private static final int MOST = 500;

    private final EventLog log;
    private final Topics topics;

    public EventsForNeighbours(EventLog log, Topics topics) {
        this.log = log;
        this.topics = topics;
    }

    @GetMapping("/internal/events")
    LogPart events(@RequestParam(defaultValue = "0") long after) {
        var part = log.after(after, MOST);
        long end = part.isEmpty() ? after : part.get(part.size() - 1).position();
        return new LogPart(end, part.stream().map(this::asHeard).toList());
    }

    @GetMapping("/internal/events/{subject}")
    List<IncomingEvent> eventsOf(@PathVariable UUID subject, @RequestParam(defaultValue = "0") long after) {
        return log.of(subject, after, MOST).stream().map(this::asHeard).toList();
    }

    private IncomingEvent asHeard(LoggedEvent event) {
        return Wire.incoming(Wire.cloudEvent(event, topics.source()));
    }
}
