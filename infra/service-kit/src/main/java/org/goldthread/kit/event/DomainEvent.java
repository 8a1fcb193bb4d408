package org.goldthread.kit.event;

import java.util.Set;
import java.util.UUID;

/** Something that happened, in the words of a published contract. The record's components are the event's data. */
public interface DomainEvent {

    /** The literal type of the contract: {@code org.goldthread.activities.finding-agreed.v1}. */
    String type();

    /** The findings whose threads it belongs to; empty for what belongs to none. */
    default Set<UUID> threads() {
        return Set.of();
    }

    /** Whether those outside the house may read it too (the topic {@code …dissemination.published}). */
    default boolean outward() {
        return false;
    }
}
