package org.goldthread.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ApiCompatibilityTests {

    private static final String LIST = "/paths/~1api~1dissemination~1v1~1cascades/get";
    private static final String POST = "/paths/~1api~1dissemination~1v1~1cascades~1{id}~1report/post";
    private static final String CASCADE = "/components/schemas/Cascade";
    private static final String REPORT = "/components/schemas/Report";

    private final Path released;
    private final Path present;

    ApiCompatibilityTests(@TempDir Path folder) throws IOException {
        released = Files.createDirectories(folder.resolve("released"));
        present = Files.createDirectories(folder.resolve("present"));
    }

    static List<Arguments> breaking() {
        return forBothVersions(
                Sabotage.remove("an operation removed", "/paths/~1api~1dissemination~1v1~1cascades", "get"),
                Sabotage.remove("a path removed", "/paths", "/api/dissemination/v1/cascades/{id}/report"),
                Sabotage.set("a parameter required", LIST + "/parameters/0", "required", "true"),
                Sabotage.drop("a parameter removed", LIST + "/parameters", 0),
                Sabotage.add(
                        "a required parameter added",
                        LIST + "/parameters",
                        "{\"name\":\"agency\",\"in\":\"query\",\"required\":true,\"schema\":{\"type\":\"string\"}}"),
                Sabotage.drop("a parameter's value removed", LIST + "/parameters/1/schema/enum", 0),
                Sabotage.remove("a property of an answer removed", CASCADE + "/properties", "agency"),
                Sabotage.set("a property's type changed", CASCADE + "/properties/number", "type", "\"string\""),
                Sabotage.set("a property's format changed", CASCADE + "/properties/id", "format", "\"date\""),
                Sabotage.drop("a property of an answer no longer certain", CASCADE + "/required", 1),
                Sabotage.add("a property of a request required", REPORT + "/required", "\"note\""),
                Sabotage.drop("a value of a request removed", REPORT + "/properties/kind/enum", 0),
                Sabotage.set("a request's length narrowed", REPORT + "/properties/method", "maxLength", "20"),
                Sabotage.remove("an answer removed", POST + "/responses", "200"),
                Sabotage.add("a scope demanded besides", LIST + "/security/0/token", "\"dissemination:write\""));
    }

    static List<Arguments> harmless() {
        return forBothVersions(
                Sabotage.set(
                        "an optional property of an answer", CASCADE + "/properties", "note", "{\"type\":\"string\"}"),
                Sabotage.set(
                        "an optional property of a request", REPORT + "/properties", "lang", "{\"type\":\"string\"}"),
                Sabotage.set("a summary", LIST, "summary", "\"Cascades, newest first\""),
                Sabotage.add(
                        "an optional parameter",
                        LIST + "/parameters",
                        "{\"name\":\"size\",\"in\":\"query\",\"required\":false,\"schema\":{\"type\":\"integer\"}}"));
    }

    @ParameterizedTest(name = "{1} (OpenAPI {0})")
    @MethodSource("breaking")
    void aChangeThatBreaksCallersIsCaught(String openapi, Sabotage sabotage) throws IOException {
        JsonNode before = fixture(openapi);
        write(released, before);
        write(present, sabotage.done(before));

        assertThat(ApiCompatibility.compareFolders(released, present))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.isBreaking()).isTrue();
                    assertThat(change.at()).isEqualTo("dissemination.json");
                    assertThat(change.sentence()).contains("/api/dissemination/v1/cascades");
                });
    }

    @ParameterizedTest(name = "{1} (OpenAPI {0})")
    @MethodSource("harmless")
    void aChangeThatCallersNeedNotNoticePasses(String openapi, Sabotage sabotage) throws IOException {
        JsonNode before = fixture(openapi);
        write(released, before);
        write(present, sabotage.done(before));

        assertThat(ApiCompatibility.compareFolders(released, present)).isEmpty();
    }

    @Test
    void aTypeChangedInAListOfTypesIsCaught() throws IOException {
        JsonNode before = Sabotage.set("or null", CASCADE + "/properties/number", "type", "[\"integer\", \"null\"]")
                .done(fixture("3.1.0"));
        write(released, before);
        write(
                present,
                Sabotage.set("text or null", CASCADE + "/properties/number", "type", "[\"string\", \"null\"]")
                        .done(before));

        assertThat(ApiCompatibility.compareFolders(released, present)).hasSize(1);
    }

    @Test
    void aReleasedApiThatDisappearedIsCaught() throws IOException {
        write(released, fixture("3.0.3"));

        assertThat(ApiCompatibility.compareFolders(released, present))
                .containsExactly(Break.breaks("dissemination.json", "the description of a released API disappeared"));
    }

    @Test
    void anApiThatWasNeverReleasedHasNothingToKeep() throws IOException {
        write(present, fixture("3.0.3"));

        assertThat(ApiCompatibility.compareFolders(released, present)).isEmpty();
        assertThat(ApiCompatibility.compareFolders(released.resolve("absent"), present))
                .isEmpty();
    }

    private static List<Arguments> forBothVersions(Sabotage... changes) {
        List<Arguments> cases = new ArrayList<>();
        for (Sabotage change : changes) {
            cases.add(Arguments.of("3.0.3", change));
            cases.add(Arguments.of("3.1.0", change));
        }
        return cases;
    }

    private static JsonNode fixture(String openapi) {
        ObjectNode api = (ObjectNode)
                new JsonMapper().readTree(Sources.text(Path.of("src/test/resources/openapi/cascades.json")));
        return api.put("openapi", openapi);
    }

    private static void write(Path into, JsonNode api) throws IOException {
        Files.writeString(into.resolve("dissemination.json"), api.toString());
    }
}
