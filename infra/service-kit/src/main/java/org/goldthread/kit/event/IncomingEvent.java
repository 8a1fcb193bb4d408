package org.goldthread.kit.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event that another service (or this one) said, as its consumers get it.
 *
 * @param source {@code /solihull/reviews}
 * @param subject the aggregate that said it
 * @param sequence contiguous per subject, from 1
 * @param threads the findings that it belongs to
 * @param role the role of whoever did it, {@code system} or {@code service}
 * @param agency the agency that they acted for
 * @param data the JSON of its contract
 */
public record IncomingEvent(
        UUID id,
        String type,
        String source,
        UUID subject,
        long sequence,
        Instant time,
        List<UUID> threads,
        String role,
        @Nullable String agency,
        @Nullable String traceparent,
        String data) {

    /** The data as the consumer's own record of what it needs; unknown fields are passed over. */
    public <T> T as(Class<T> type, JsonMapper json) {
        return json.readValue(data, type);
    }

    /** The stream that the sequence counts in. */
    public String stream() {
        return source + "#" + subject;
    }

    /** The producing service's name: the last part of the source. */
    public String service() {
        return source.substring(source.lastIndexOf('/') + 1);
    }
}
