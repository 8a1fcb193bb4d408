package org.goldthread.profile;

import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML file as a tree in which every node knows its line. */
record Located(String file, JsonNode root) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Reads YAML; a syntax error or a doubled key is a {@link tools.jackson.core.JacksonException} with its place. */
    static Located read(String file, String yaml) {
        return new Located(file, JsonNodes.readTree(YAML, yaml, LocationJsonNodeFactoryFactory.getInstance()));
    }

    /** Line of the node at the pointer or, if there is none, of the nearest one that contains it. */
    int line(String pointer) {
        JsonPointer at = JsonPointer.compile(pointer);
        while (root.at(at).isMissingNode()) {
            at = at.head();
        }
        return lineOf(root.at(at)).orElse(1);
    }

    /** The pointer as people read it: lists are walked by their entries' ids, for example {@code groups/ldg/chair}. */
    String path(String pointer) {
        StringBuilder path = new StringBuilder();
        JsonNode node = root;
        for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            boolean inList = node.isArray();
            node = rest.getMatchingIndex() >= 0 && inList
                    ? node.path(rest.getMatchingIndex())
                    : node.path(rest.getMatchingProperty());
            path.append(path.isEmpty() ? "" : "/").append(inList ? label(node, rest) : rest.getMatchingProperty());
        }
        return path.toString();
    }

    /** A problem at the pointer. */
    ProfileProblem problem(String pointer, String wrong, String right) {
        return new ProfileProblem(file, line(pointer), path(pointer), wrong, right);
    }

    static Optional<Integer> lineOf(JsonNode node) {
        return Optional.ofNullable(JsonNodes.tokenStreamLocationOf(node)).map(TokenStreamLocation::getLineNr);
    }

    private static String label(JsonNode entry, JsonPointer at) {
        for (String key : new String[] {"id", "username", "clientId"}) {
            if (entry.path(key).isString()) {
                return entry.path(key).stringValue();
            }
        }
        return at.getMatchingProperty();
    }
}
