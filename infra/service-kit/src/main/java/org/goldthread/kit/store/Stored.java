package org.goldthread.kit.store;

import org.bson.BsonDocument;

/**
 * An aggregate as it was read.
 *
 * @param value the state
 * @param version of the document; a change is written only if it still stands
 * @param sequence number of events that the aggregate has said so far
 * @param document as it was read, fields included that this version of the program does not know
 */
public record Stored<A>(A value, long version, long sequence, BsonDocument document) {}
