package org.goldthread.kit.event;

import java.util.Set;

/**
 * What a service does when it hears of something. An event can be given again after a crash, so a handler's effect must
 * be the same when it is done twice: ids that follow from the event ({@code Ids.from}), or a state that already says so.
 * Events of one subject come in their order and without gaps.
 */
public interface EventHandler {

    /** The literal types that it handles. */
    Set<String> types();

    /**
     * Does what follows from the event.
     *
     * @throws RuntimeException when it cannot be handled; the event is tried again, then parked together with the later
     *     ones of its subject, and others go on
     */
    void handle(IncomingEvent event);
}
