package org.goldthread.gateway.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.goldthread.gateway.Part;
import tools.jackson.databind.JsonNode;

/**
 * What the catalogue shows of one service.
 *
 * @param id the service's name
 * @param title its description's title
 * @param description what it is for
 * @param version of the interface
 * @param answers whether its description could be had
 * @param operations what can be asked of it, in the description's order
 */
record ServiceDescription(
        String id, String title, String description, String version, boolean answers, List<Operation> operations) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** One operation. */
    record Operation(String method, String path, String summary) {}

    /** Where the description can be had as it is. */
    public String path() {
        return "/openapi/" + id + ".json";
    }

    static ServiceDescription silent(Part part) {
        return new ServiceDescription(part.id(), part.label(), "", "", false, List.of());
    }

    static ServiceDescription read(Part part, JsonNode openapi) {
        JsonNode info = openapi.path("info");
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : openapi.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(new Operation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            method.getValue().path("summary").asString("")));
                }
            }
        }
        return new ServiceDescription(
                part.id(),
                info.path("title").asString(part.label()),
                info.path("description").asString(""),
                info.path("version").asString(""),
                true,
                List.copyOf(operations));
    }
}
