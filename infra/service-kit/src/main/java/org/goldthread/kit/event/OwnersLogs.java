package org.goldthread.kit.event;

import java.util.List;
import java.util.UUID;

/** The other services' event logs, for what is missing here. */
public interface OwnersLogs {

    /** Where there are no neighbours, nothing is found. */
    OwnersLogs NONE = new OwnersLogs() {
        @Override
        public List<IncomingEvent> eventsOf(String service, UUID subject, long afterSequence) {
            return List.of();
        }

        @Override
        public LogPart after(String service, long position) {
            throw new OwnerAway(service, null);
        }
    };

    /**
     * A subject's events after a sequence number, in order.
     *
     * @param service the producing service: reviews, audits, dissemination or monitoring
     * @return empty also when the owner does not answer: the event then waits
     */
    List<IncomingEvent> eventsOf(String service, UUID subject, long afterSequence);

    /**
     * A part of all that a service said, in order: for those who need the whole.
     *
     * @throws OwnerAway if the owner does not answer
     */
    LogPart after(String service, long position);
}
