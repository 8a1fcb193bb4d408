package org.goldthread.gateway.store;

import reactor.core.publisher.Mono;

/** A collection whose entries expire. */
public interface Swept {

    /** Makes the collection's indexes where they are missing and removes what has expired. Safe to repeat. */
    Mono<Void> sweep();
}
