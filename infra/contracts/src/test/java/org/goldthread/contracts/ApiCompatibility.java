package org.goldthread.contracts;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares the released description of each service's API with the present one. A service whose API was never released
 * has nothing to keep; a released one that is gone breaks its callers.
 *
 * <p>The comparing library does not see types in OpenAPI 3.1. So both sides are read as 3.0, with the list of types that
 * 3.1 allows turned into a type and {@code nullable}.
 */
final class ApiCompatibility {

    private static final JsonMapper JSON = new JsonMapper();

    private ApiCompatibility() {}

    /** What breaks callers, one entry a service at most, with every change of that service in its sentence. */
    static List<Break> compareFolders(Path released, Path present) {
        List<Break> found = new ArrayList<>();
        for (Path api : Sources.below(released)) {
            if (!api.toString().endsWith(".json")) {
                continue;
            }
            if (Files.exists(present.resolve(api))) {
                compare(api.toString(), Sources.text(released.resolve(api)), Sources.text(present.resolve(api)), found);
            } else {
                found.add(Break.breaks(api.toString(), "the description of a released API disappeared"));
            }
        }
        return found;
    }

    private static void compare(String at, String released, String present, List<Break> found) {
        ChangedOpenApi change = OpenApiCompare.fromContents(asVersion30(released), asVersion30(present));
        if (change.isIncompatible()) {
            found.add(Break.breaks(at, told(change)));
        }
    }

    private static String asVersion30(String api) {
        ObjectNode read = (ObjectNode) JSON.readTree(api);
        read.put("openapi", "3.0.3");
        oneType(read);
        return read.toString();
    }

    private static void oneType(JsonNode node) {
        node.forEach(ApiCompatibility::oneType);
        if (node instanceof ObjectNode schema && schema.path("type") instanceof ArrayNode types) {
            List<String> named = new ArrayList<>();
            types.forEach(type -> named.add(type.asString()));
            if (named.remove("null")) {
                schema.put("nullable", true);
            }
            schema.put("type", String.join("|", named));
        }
    }

    private static String told(ChangedOpenApi change) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        new ConsoleRender().render(change, new OutputStreamWriter(told, StandardCharsets.UTF_8));
        return told.toString(StandardCharsets.UTF_8);
    }
}
