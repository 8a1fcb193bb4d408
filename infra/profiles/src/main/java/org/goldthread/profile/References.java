package org.goldthread.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Checks that every name that refers to an entry ({@code x-refersTo} in the schema) finds it, and that no list has an
 * id twice. Works on the file itself, so that it can tell its problems together with those of the shape.
 */
final class References {

    private final Located source;
    private final List<ProfileProblem> problems = new ArrayList<>();

    private References(Located source) {
        this.source = source;
    }

    static List<ProfileProblem> problems(Located source) {
        References references = new References(source);
        references.object("", source.root(), SchemaTree.ROOT);
        return references.problems;
    }

    private void visit(String pointer, JsonNode node, JsonNode rules) {
        if (node.isObject()) {
            object(pointer, node, rules);
        } else if (node.isArray()) {
            uniqueIds(pointer, node);
            for (int i = 0; i < node.size(); i++) {
                visit(pointer + "/" + i, node.path(i), SchemaTree.items(rules));
            }
        } else if (node.isString() && rules.has("x-refersTo")) {
            reference(pointer, node.stringValue(), rules.path("x-refersTo"));
        }
    }

    private void object(String pointer, JsonNode node, JsonNode rules) {
        node.properties()
                .forEach(child -> visit(
                        pointer + "/" + Pointers.escape(child.getKey()),
                        child.getValue(),
                        SchemaTree.property(rules, child.getKey())));
    }

    private void reference(String pointer, String written, JsonNode lists) {
        TreeSet<String> known = new TreeSet<>();
        List<String> names = new ArrayList<>();
        lists.forEach(list -> {
            names.add(list.stringValue());
            source.root()
                    .path(list.stringValue())
                    .forEach(entry -> known.add(entry.path("id").asString("")));
        });
        if (!known.contains(written)) {
            problems.add(source.problem(
                    pointer,
                    "'" + written + "' is not an id in " + String.join(", ", names) + ".",
                    DidYouMean.orList(written, known)));
        }
    }

    private void uniqueIds(String pointer, JsonNode list) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            for (String key : List.of("id", "username", "clientId")) {
                String id = list.path(i).path(key).asString("");
                Integer earlier = id.isEmpty() ? null : seen.putIfAbsent(id, i);
                if (earlier != null) {
                    problems.add(source.problem(
                            pointer + "/" + i + "/" + key,
                            "The " + key + " '" + id + "' is used twice.",
                            "Give this entry another " + key + "; the first is on line "
                                    + source.line(pointer + "/" + earlier) + inFile(pointer, earlier, i) + "."));
                }
            }
        }
    }

    private String inFile(String pointer, int earlier, int later) {
        String first = source.fileOf(pointer + "/" + earlier);
        return first.equals(source.fileOf(pointer + "/" + later)) ? "" : " of " + first;
    }
}
