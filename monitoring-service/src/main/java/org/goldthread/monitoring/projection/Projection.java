package org.goldthread.monitoring.projection;

import java.util.Set;
import org.goldthread.kit.event.IncomingEvent;

/**
 * Something that is read and that follows from events alone. Hearing an event again changes nothing, and the order in
 * which events come does not matter: the same events always make the same documents.
 */
public interface Projection {

    /** The collections that it keeps, without the generation's number. */
    Set<String> collections();

    /** The literal types of event that it hears. */
    Set<String> types();

    /** Makes the indexes of a new generation. */
    void prepare(Generation generation);

    /** Takes an event in. */
    void apply(Generation generation, IncomingEvent event);
}
