package org.goldthread.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Compares a released schema with the present one of the same major version. Both directions have to hold: a consumer
 * written for the released schema reads new events, and a consumer written for the present schema reads old ones, which
 * stay on the topic for 30 days and in the event log for good.
 *
 * <p>So only this may change: a property may be added if it is optional; descriptions may be reworded; upper bounds may
 * rise and enumerations may grow (a warning: consumers keep a way for values that they do not know). What this comparison
 * does not know it does not let through.
 */
final class SchemaCompatibility {

    private static final Set<String> WORDS =
            Set.of("$comment", "title", "description", "examples", "default", "deprecated");
    private static final Set<String> UPPER_BOUNDS = Set.of("maxLength", "maximum", "maxItems", "maxProperties");
    private static final Set<String> LOWER_BOUNDS = Set.of("minLength", "minimum", "minItems", "minProperties");

    private final List<Break> found = new ArrayList<>();

    private SchemaCompatibility() {}

    /** What changed from the released schema to the present one, in the order of the keywords. */
    static List<Break> compare(JsonNode released, JsonNode present) {
        SchemaCompatibility comparison = new SchemaCompatibility();
        comparison.schema("", released, present);
        return List.copyOf(comparison.found);
    }

    private void schema(String at, JsonNode released, JsonNode present) {
        if (!released.isObject() || !present.isObject()) {
            unlessEqual(at, "schema", released, present);
            return;
        }
        Set<String> keywords = new TreeSet<>(released.propertyNames());
        keywords.addAll(present.propertyNames());
        keywords.removeAll(WORDS);
        for (String keyword : keywords) {
            keyword(at, keyword, released, present);
        }
    }

    private void keyword(String at, String keyword, JsonNode released, JsonNode present) {
        JsonNode before = released.path(keyword);
        JsonNode after = present.path(keyword);
        if (keyword.equals("properties")) {
            properties(at, released, present);
        } else if (keyword.equals("required")) {
            required(at, released, present);
        } else if (keyword.equals("items") && before.isObject() && after.isObject()) {
            schema(at + "/items", before, after);
        } else if (keyword.equals("enum") && before.isArray() && after.isArray()) {
            enumeration(at, before, after);
        } else if (UPPER_BOUNDS.contains(keyword)) {
            upperBound(at, keyword, before, after);
        } else if (LOWER_BOUNDS.contains(keyword)) {
            lowerBound(at, keyword, before, after);
        } else {
            unlessEqual(at, keyword, before, after);
        }
    }

    private void properties(String at, JsonNode released, JsonNode present) {
        JsonNode before = released.path("properties");
        JsonNode after = present.path("properties");
        for (String name : before.propertyNames()) {
            String place = at + "/properties/" + name;
            if (after.has(name)) {
                schema(place, before.path(name), after.path(name));
            } else {
                breaks(place, "the property was removed: consumers read it");
            }
        }
    }

    private void required(String at, JsonNode released, JsonNode present) {
        Set<String> before = strings(released.path("required"));
        Set<String> after = strings(present.path("required"));
        for (String name : minus(after, before)) {
            breaks(at + "/properties/" + name, "the property is newly required: old events may lack it");
        }
        for (String name : minus(before, after)) {
            if (present.path("properties").has(name)) {
                breaks(at + "/properties/" + name, "the property is no longer required: consumers count on it");
            }
        }
    }

    private void enumeration(String at, JsonNode before, JsonNode after) {
        for (String value : minus(strings(before), strings(after))) {
            breaks(at, "the value '" + value + "' was removed: old events carry it");
        }
        for (String value : minus(strings(after), strings(before))) {
            found.add(Break.warns(at, "the value '" + value + "' was added: consumers see a value they do not know"));
        }
    }

    private void upperBound(String at, String keyword, JsonNode before, JsonNode after) {
        boolean appeared = before.isMissingNode();
        if (appeared || (!after.isMissingNode() && after.asDouble() < before.asDouble())) {
            breaks(at, keyword + " was narrowed to " + after + ": old events may exceed it");
        } else if (!after.equals(before)) {
            found.add(Break.warns(at, keyword + " was widened: consumers may have counted on " + before));
        }
    }

    private void lowerBound(String at, String keyword, JsonNode before, JsonNode after) {
        boolean lifted = after.isMissingNode();
        if (lifted || (!before.isMissingNode() && after.asDouble() < before.asDouble())) {
            breaks(at, keyword + " was lowered: consumers count on " + before);
        } else if (!after.equals(before)) {
            breaks(at, keyword + " was raised to " + after + ": old events may fall short of it");
        }
    }

    private void unlessEqual(String at, String keyword, JsonNode before, JsonNode after) {
        if (!before.equals(after)) {
            breaks(at, keyword + " changed from " + shown(before) + " to " + shown(after));
        }
    }

    private void breaks(String at, String sentence) {
        found.add(Break.breaks(at, sentence));
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }

    private static Set<String> strings(JsonNode list) {
        Set<String> values = new TreeSet<>();
        list.forEach(value -> values.add(value.isString() ? value.asString() : value.toString()));
        return values;
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }
}
