package org.goldthread.kit.neighbour;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.event.IncomingEvent;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks the service that said it for what was missed. */
@FeignClient(name = "owners-log", url = "http://given-by-each-call")
public interface OwnersLogClient {

    @GetMapping("/internal/events/{subject}")
    List<IncomingEvent> eventsOf(
            URI owner, @PathVariable("subject") UUID subject, @RequestParam("after") long afterSequence);
}
