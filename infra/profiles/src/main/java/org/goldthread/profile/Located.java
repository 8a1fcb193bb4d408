package org.goldthread.profile;

import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A YAML file as a tree in which every node knows its place.
 *
 * @param file the file's name as it was given
 * @param root the tree, with the agencies of the table at the end of its own, and their links at the end of the people
 * @param table agencies from another file, if there are any
 * @param own how many agencies stand in the YAML file itself
 * @param ownPeople how many people do
 */
record Located(String file, JsonNode root, @Nullable AgencyTable table, int own, int ownPeople) {

    private static final String AGENCIES = "agencies";
    private static final String PEOPLE = "people";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Reads YAML; a syntax error or a doubled key is a {@link tools.jackson.core.JacksonException} with its place. */
    static Located read(String file, String yaml) {
        return new Located(
                file, JsonNodes.readTree(YAML, yaml, LocationJsonNodeFactoryFactory.getInstance()), null, 0, 0);
    }

    /** The same with agencies from another file; only where the file has a list of agencies to add them to. */
    Located with(AgencyTable table) {
        if (!(root.path(AGENCIES) instanceof ArrayNode agencies)) {
            return this;
        }
        int own = agencies.size();
        for (AgencyTable.Row row : table.rows()) {
            ObjectNode entry = agencies.addObject();
            row.cells().forEach(entry::put);
            entry.remove(AgencyTable.LINK);
        }
        return new Located(file, root, table, own, links(table));
    }

    /** Adds the table's links to the people; how many people there were before. */
    private int links(AgencyTable table) {
        ArrayNode people = root.path(PEOPLE) instanceof ArrayNode there ? there : ((ObjectNode) root).putArray(PEOPLE);
        int before = people.size();
        for (AgencyTable.Row row : withLink(table)) {
            ObjectNode person = people.addObject()
                    .put("username", row.cell(AgencyTable.LINK))
                    .put("label", "Learning link, " + row.cell("name"))
                    .put("agency", row.cell("id"));
            person.putArray("roles").add("agency-link");
        }
        return before;
    }

    private static List<AgencyTable.Row> withLink(AgencyTable table) {
        return table.rows().stream()
                .filter(row -> !row.cell(AgencyTable.LINK).isEmpty())
                .toList();
    }

    /** Line of the node at the pointer or, if there is none, of the nearest one that contains it. */
    int line(String pointer) {
        Optional<AgencyTable.Row> row = row(pointer);
        if (row.isPresent()) {
            return row.get().line();
        }
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
        return new ProfileProblem(fileOf(pointer), line(pointer), path(pointer), wrong, right);
    }

    /** The file in which the node at the pointer stands. */
    String fileOf(String pointer) {
        return table != null && row(pointer).isPresent() ? table.file() : file;
    }

    private Optional<AgencyTable.Row> row(String pointer) {
        JsonPointer at = JsonPointer.compile(pointer);
        if (table == null || at.matches()) {
            return Optional.empty();
        }
        int index = at.tail().getMatchingIndex();
        return switch (at.getMatchingProperty()) {
            case AGENCIES -> row(table.rows(), index - own);
            case PEOPLE -> row(withLink(table), index - ownPeople);
            default -> Optional.empty();
        };
    }

    private static Optional<AgencyTable.Row> row(List<AgencyTable.Row> rows, int index) {
        return index < 0 || index >= rows.size() ? Optional.empty() : Optional.of(rows.get(index));
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
