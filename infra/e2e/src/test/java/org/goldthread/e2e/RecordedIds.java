package org.goldthread.e2e;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Real ids of the demonstration record, found by API, for addresses such as {@code /threads/{id}}. */
final class RecordedIds {

    private final Api officer;

    RecordedIds(Stack stack) {
        this.officer = stack.as("officer");
    }

    /** Everything in a list of the API, all of its parts. */
    List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            String more = path + (path.contains("?") ? "&" : "?") + "size=100"
                    + (cursor.get().isEmpty() ? "" : "&cursor=" + cursor.get());
            JsonNode part = officer.get(more).expect(200).json();
            part.path("items").forEach(items::add);
            cursor = Optional.of(part.path("next").asString("")).filter(next -> !next.isEmpty());
        }
        return items;
    }

    /** The first item for each combination of these fields' values that occurs in a list of the API. */
    Collection<JsonNode> oneOfEach(String path, String... fields) {
        Map<String, JsonNode> found = new TreeMap<>();
        for (JsonNode item : all(path)) {
            StringBuilder key = new StringBuilder();
            for (String field : fields) {
                key.append(item.path(field).asString("")).append(' ');
            }
            found.putIfAbsent(key.toString(), item);
        }
        return found.values();
    }

    /** One id for each state that occurs in a list of the API. */
    Map<String, String> byState(String path) {
        Map<String, String> found = new TreeMap<>();
        all(path)
                .forEach(item -> found.putIfAbsent(
                        item.path("state").asString("").toLowerCase(java.util.Locale.ROOT),
                        item.path("id").asString("")));
        return found;
    }

    /** The first of a list of the API that has this text in a field. */
    JsonNode first(String path, String field, String text) {
        return all(path).stream()
                .filter(item -> item.path(field).asString("").equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + field + " " + text + " in " + path));
    }

    /** Whether there is something at an address of the API. */
    boolean answers(String path) {
        return officer.get(path).status() == 200;
    }

    /** Products that were written from plans, by state. */
    Map<String, String> productsByState() {
        Map<String, String> found = new TreeMap<>();
        for (JsonNode plan : all("/api/dissemination/v1/plans")) {
            for (JsonNode product : plan.path("products")) {
                String id = product.asString("");
                found.putIfAbsent(
                        officer.get("/api/dissemination/v1/products/" + id).at("/state"), id);
            }
        }
        return found;
    }
}
