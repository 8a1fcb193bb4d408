package org.goldthread.kit.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One event in a service's append-only log.
 *
 * @param position contiguous within the service
 * @param subject the aggregate that said it
 * @param sequence contiguous within the aggregate, from 1
 * @param data the event's JSON, byte for byte as it is published
 */
public record LoggedEvent(
        @BsonId UUID id,
        Long position,
        UUID subject,
        Long sequence,
        String type,
        Instant time,
        List<UUID> threads,
        String role,
        @Nullable String agency,
        @Nullable String traceparent,
        Boolean outward,
        String data) {

    LoggedEvent at(long taken) {
        return new LoggedEvent(
                id, taken, subject, sequence, type, time, threads, role, agency, traceparent, outward, data);
    }
}
