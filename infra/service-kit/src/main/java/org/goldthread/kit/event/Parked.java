package org.goldthread.kit.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be handled and waits, with the later ones of its subject behind it.
 *
 * @param id the event's id, or topic, partition and offset of what could not be read
 * @param stream what it must keep its order in; null for what could not be read
 * @param reason for operators, without any of the event's data
 * @param message what stood in it where it could not be read
 */
public record Parked(
        @BsonId String id,
        @Nullable String stream,
        @Nullable Long sequence,
        @Nullable String type,
        String reason,
        Instant parkedAt,
        @Nullable IncomingCopy event,
        @Nullable UnreadableMessage message) {

    /** The event as it is kept. */
    public record IncomingCopy(
            UUID id,
            String type,
            String source,
            UUID subject,
            Long sequence,
            Instant time,
            List<UUID> threads,
            String role,
            @Nullable String agency,
            @Nullable String traceparent,
            String data) {

        static IncomingCopy of(IncomingEvent event) {
            return new IncomingCopy(
                    event.id(),
                    event.type(),
                    event.source(),
                    event.subject(),
                    event.sequence(),
                    event.time(),
                    event.threads(),
                    event.role(),
                    event.agency(),
                    event.traceparent(),
                    event.data());
        }

        IncomingEvent event() {
            return new IncomingEvent(
                    id, type, source, subject, sequence, time, threads, role, agency, traceparent, data);
        }
    }

    static Parked of(IncomingEvent event, String reason, Instant at) {
        return new Parked(
                event.id().toString(),
                event.stream(),
                event.sequence(),
                event.type(),
                reason,
                at,
                IncomingCopy.of(event),
                null);
    }

    static Parked unreadable(String place, String reason, Instant at, UnreadableMessage message) {
        return new Parked(place, null, null, null, reason, at, null, message);
    }
}
