package org.goldthread.kit.neighbour;

import java.util.List;
import java.util.UUID;
import org.goldthread.kit.event.IncomingEvent;
import org.goldthread.kit.event.LogPart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks the service that said it for what was missed. */
interface OwnersLogClient {

    @GetMapping("/internal/events/{subject}")
    List<IncomingEvent> eventsOf(@PathVariable("subject") UUID subject, @RequestParam("after") long afterSequence);

    @GetMapping("/internal/events")
    LogPart after(@RequestParam("after") long position);
}
