package org.goldthread.kit.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Events on the wire: CloudEvents 1.0, Kafka binary mode, JSON data, extensions in lower case. */
public final class Wire {

    private Wire() {}

    /** The event as a CloudEvent; {@code sequence} is padded to 12 digits, since the extension compares as text. */
    public static CloudEvent cloudEvent(LoggedEvent event, String source) {
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(event.id().toString())
                .withType(event.type())
                .withSource(URI.create(source))
                .withSubject(event.subject().toString())
                .withTime(event.time().atOffset(ZoneOffset.UTC))
                .withData(
                        "application/json",
                        BytesCloudEventData.wrap(event.data().getBytes(StandardCharsets.UTF_8)))
                .withExtension("sequence", String.format("%012d", event.sequence()))
                .withExtension("actorrole", event.role());
        if (!event.threads().isEmpty()) {
            builder.withExtension(
                    "threads", event.threads().stream().map(UUID::toString).collect(Collectors.joining(",")));
        }
        if (event.agency() != null) {
            builder.withExtension("actoragency", event.agency());
        }
        if (event.traceparent() != null) {
            builder.withExtension("traceparent", event.traceparent());
        }
        return builder.build();
    }

    static ProducerRecord<String, byte[]> toKafka(LoggedEvent event, Topics topics, String topic) {
        return KafkaMessageFactory.<String>createWriter(topic, event.subject().toString())
                .writeBinary(cloudEvent(event, topics.source()));
    }

    /**
     * Reads an event as it comes from the broker.
     *
     * @throws Unreadable if it is no CloudEvent of ours
     */
    static IncomingEvent fromKafka(ConsumerRecord<String, byte[]> message) {
        try {
            return incoming(KafkaMessageFactory.createReader(message).toEvent());
        } catch (RuntimeException malformed) {
            throw new Unreadable(malformed);
        }
    }

    /** The event as a consumer sees it, from a CloudEvent however it came. */
    public static IncomingEvent incoming(CloudEvent event) {
        byte[] data = event.getData() == null ? new byte[0] : event.getData().toBytes();
        return new IncomingEvent(
                UUID.fromString(event.getId()),
                event.getType(),
                event.getSource().toString(),
                UUID.fromString(required(event.getSubject(), "subject")),
                Long.parseLong(required(extension(event, "sequence"), "sequence")),
                required(event.getTime(), "time").toInstant(),
                threads(extension(event, "threads")),
                required(extension(event, "actorrole"), "actorrole"),
                extension(event, "actoragency"),
                extension(event, "traceparent"),
                new String(data, StandardCharsets.UTF_8));
    }

    private static @Nullable String extension(CloudEvent event, String name) {
        Object value = event.getExtension(name);
        return value == null ? null : value.toString();
    }

    private static <T> T required(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException("the event has no " + what);
        }
        return value;
    }

    private static List<UUID> threads(@Nullable String joined) {
        return joined == null || joined.isBlank()
                ? List.of()
                : Arrays.stream(joined.split(",")).map(UUID::fromString).toList();
    }

    /** A message that is no event of ours. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(Throwable cause) {
            super("not a readable CloudEvent: " + cause.getMessage(), cause);
        }
    }
}
