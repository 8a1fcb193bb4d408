package org.goldthread.learning.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.goldthread.contracts.Contracts;
import tools.jackson.databind.JsonNode;

/**
 * An event that a service has said, read from its log as a neighbour reads it.
 *
 * @param data JSON
 */
public record Said(String type, String subject, String data) {

    /** All that the service has said until now. */
    public static List<Said> all(Journey j) {
        List<Said> all = new ArrayList<>();
        long after = 0;
        while (true) {
            JsonNode part = j.neighbour().get("/internal/events?after=" + after).json();
            part.path("events").forEach(event -> all.add(of(event)));
            if (part.path("end").asLong() == after) {
                return all;
            }
            after = part.path("end").asLong();
        }
    }

    private static Said of(JsonNode event) {
        JsonNode data = event.path("data");
        return new Said(
                event.path("type").asString(),
                event.path("subject").asString(),
                data.isString() ? data.asString() : data.toString());
    }

    /** What has been said of this kind; all of it keeps its contracts. */
    public static List<Said> all(Journey j, Predicate<Said> kind) {
        return kept(all(j).stream().filter(kind).toList());
    }

    /** What has been said about these; all of it keeps its contracts. */
    public static List<Said> about(Journey j, String... subjects) {
        return kept(Stream.of(subjects)
                .flatMap(subject ->
                        j.neighbour().get("/internal/events/" + subject).json().valueStream())
                .map(Said::of)
                .toList());
    }

    private static List<Said> kept(List<Said> found) {
        assertThat(found)
                .allSatisfy(said -> assertThat(Contracts.validate(said.type(), said.data()))
                        .as(said.data())
                        .isEmpty());
        return found;
    }

    /** All as one text, once this is in it: what a command writes is copied to the log a moment later. */
    public static String once(Journey j, String sought) {
        return await().until(() -> all(j).toString(), text -> text.contains(sought));
    }
}
