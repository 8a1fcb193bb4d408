package org.goldthread.audit.portable;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A key by which returns are signed.
 *
 * @param kid its id, as signatures name it
 * @param partnership whose it is, in words
 * @param own whether this installation signs with it; then {@code jwk} holds the private part too
 */
public record KnownKey(@BsonId String kid, String partnership, Boolean own, String jwk, Instant since) {}
