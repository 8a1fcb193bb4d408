package org.goldthread.contracts;

import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change to a copy of something released.
 *
 * @param name what it does, as the test's name
 */
record Sabotage(String name, Consumer<JsonNode> change) {

    private static final JsonMapper JSON = new JsonMapper();

    static Sabotage set(String name, String at, String key, String value) {
        return new Sabotage(name, root -> object(root, at).set(key, JSON.readTree(value)));
    }

    static Sabotage remove(String name, String at, String key) {
        return new Sabotage(name, root -> {
            if (object(root, at).remove(key) == null) {
                throw new IllegalArgumentException("nothing to remove at " + at + "/" + key);
            }
        });
    }

    static Sabotage add(String name, String at, String value) {
        return new Sabotage(name, root -> ((ArrayNode) root.at(at)).add(JSON.readTree(value)));
    }

    static Sabotage drop(String name, String at, int index) {
        return new Sabotage(name, root -> ((ArrayNode) root.at(at)).remove(index));
    }

    /** A changed copy. */
    JsonNode done(JsonNode original) {
        JsonNode copy = original.deepCopy();
        change.accept(copy);
        if (copy.equals(original)) {
            throw new IllegalArgumentException("'" + name + "' changed nothing");
        }
        return copy;
    }

    private static ObjectNode object(JsonNode root, String at) {
        return (ObjectNode) root.at(at);
    }

    @Override
    public String toString() {
        return name;
    }
}
