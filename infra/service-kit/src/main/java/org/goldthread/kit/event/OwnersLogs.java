package org.goldthread.kit.event;

import java.util.List;
import java.util.UUID;

/** The other services' event logs, for what is missing here. */
@FunctionalInterface
public interface OwnersLogs {

    /** Where there are no neighbours, nothing is found. */
    OwnersLogs NONE = (service, subject, afterSequence) -> List.of();

    /**
     * A subject's events after a sequence number, in order.
     *
     * @param service the producing service: reviews, audits, dissemination or monitoring
     * @return empty also when the owner does not answer: the event then waits
     */
    List<IncomingEvent> eventsOf(String service, UUID subject, long afterSequence);
}
