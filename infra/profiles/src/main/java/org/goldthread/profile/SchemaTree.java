package org.goldthread.profile;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema as a tree: objects with properties, lists with items, references to {@code $defs}. */
final class SchemaTree {

    static final JsonNode ROOT = JsonMapper.shared().readTree(Profiles.schema());

    private SchemaTree() {}

    /** The rules for the place in a profile; missing if the schema does not know the place. */
    static JsonNode at(String instancePointer) {
        JsonNode rules = ROOT;
        for (JsonPointer rest = JsonPointer.compile(instancePointer); !rest.matches(); rest = rest.tail()) {
            rules = rules.has("items") ? items(rules) : property(rules, rest.getMatchingProperty());
        }
        return rules;
    }

    static JsonNode items(JsonNode rules) {
        return resolved(rules.path("items"));
    }

    static JsonNode property(JsonNode rules, String name) {
        return resolved(rules.path("properties").path(name));
    }

    private static JsonNode resolved(JsonNode rules) {
        String reference = rules.path("$ref").asString("");
        return reference.isEmpty() ? rules : ROOT.at(reference.substring(1));
    }
}
