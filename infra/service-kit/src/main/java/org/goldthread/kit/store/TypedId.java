package org.goldthread.kit.store;

import java.util.UUID;

/** An identifier that cannot be mistaken for another kind's: a record with one {@link UUID}, stored and sent as that. */
public interface TypedId {
    UUID value();
}
