package org.goldthread.kit.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * What stood in a message that is no event of ours, kept so that somebody can find out what it was.
 *
 * @param headers names and values, at most {@value #MOST_HEADERS}
 * @param body the first {@value #MOST_BYTES} bytes
 * @param size how many bytes the body had
 */
public record UnreadableMessage(@Nullable String key, List<Line> headers, Binary body, Integer size) {

    static final int MOST_BYTES = 64 * 1024;
    static final int MOST_HEADERS = 32;
    private static final int LONGEST_TEXT = 1024;

    public UnreadableMessage {
        headers = headers == null ? List.of() : List.copyOf(headers);
    }

    /** A header, its value read as text. */
    public record Line(String name, String value) {}

    static UnreadableMessage of(ConsumerRecord<String, byte[]> message) {
        List<Line> headers = new ArrayList<>();
        for (Header header : message.headers()) {
            if (headers.size() < MOST_HEADERS) {
                byte[] value = header.value() == null ? new byte[0] : header.value();
                headers.add(new Line(cut(header.key()), cut(new String(value, StandardCharsets.UTF_8))));
            }
        }
        byte[] body = message.value() == null ? new byte[0] : message.value();
        return new UnreadableMessage(
                message.key() == null ? null : cut(message.key()),
                headers,
                new Binary(Arrays.copyOf(body, Math.min(body.length, MOST_BYTES))),
                body.length);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
