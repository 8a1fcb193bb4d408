package org.goldthread.contracts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of event contracts as it was released, compared with the present one. A contract may go only after a release
 * in which it was marked {@code "deprecated": true} beside its successor.
 */
final class ReleasedEvents {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern VERSION = Pattern.compile("(.*[/\\\\]v)([0-9]+)([/\\\\]schema\\.json)");

    private final Path released;
    private final Path present;

    ReleasedEvents(Path released, Path present) {
        this.released = released;
        this.present = present;
    }

    /** Every difference, each with the schema's file in front of its place. */
    List<Break> compare() {
        List<Break> found = new ArrayList<>();
        for (Path schema : schemas()) {
            JsonNode before = JSON.readTree(Sources.text(released.resolve(schema)));
            if (Files.exists(present.resolve(schema))) {
                JsonNode after = JSON.readTree(Sources.text(present.resolve(schema)));
                for (Break change : SchemaCompatibility.compare(before, after)) {
                    found.add(new Break(change.weight(), schema + "#" + change.at(), change.sentence()));
                }
            } else if (!(before.path("deprecated").asBoolean(false) && hasSuccessor(schema))) {
                found.add(Break.breaks(
                        schema.toString(), "the contract was removed, and was not released as deprecated before"));
            }
        }
        return found;
    }

    /** The schemas that were released, relative to the folder. */
    List<Path> schemas() {
        return Sources.below(released).stream()
                .filter(file -> file.endsWith("schema.json"))
                .toList();
    }

    private boolean hasSuccessor(Path schema) {
        Matcher version = VERSION.matcher(schema.toString());
        if (!version.matches()) {
            return false;
        }
        String successor = version.group(1) + (Integer.parseInt(version.group(2)) + 1) + version.group(3);
        return Files.exists(released.resolve(successor)) && Files.exists(present.resolve(successor));
    }
}
