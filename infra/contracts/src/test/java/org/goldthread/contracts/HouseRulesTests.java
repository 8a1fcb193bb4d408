package org.goldthread.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How every contract is written, and that the examples tell one thread. */
class HouseRulesTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path CONTRACTS = Sources.RESOURCES.resolve("contracts");
    /** What would name or identify a person. */
    private static final List<String> IDENTIFYING = List.of(
            "birth",
            "surname",
            "forename",
            "firstname",
            "lastname",
            "fullname",
            "nhs",
            "postcode",
            "address",
            "email",
            "phone");

    static List<Path> schemas() {
        return Sources.below(CONTRACTS).stream()
                .filter(file -> file.endsWith("schema.json"))
                .toList();
    }

    static List<String> types() {
        return Contracts.all().stream().map(EventContract::type).toList();
    }

    @Test
    void theIndexNamesEveryContractAndNoOther() {
        List<String> folders = schemas().stream()
                .filter(schema -> !schema.startsWith("envelope"))
                .map(schema ->
                        "org.goldthread." + schema.getName(0) + "." + schema.getName(1) + "." + schema.getName(2))
                .toList();

        assertThat(types()).containsExactlyElementsOf(folders);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aSchemaIsIdentifiedByItsPlace(Path schema) {
        JsonNode read = read(schema);
        String place = schema.getParent() == null ? "" : schema.getParent().toString();

        assertThat(read.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(read.path("$id").asString())
                .isEqualTo(
                        "urn:goldthread:contracts:" + place.replace('\\', '/').replace('/', ':'));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyPartOfASchemaIsDescribedBoundedAndClosed(Path schema) {
        List<String> faults = new ArrayList<>();
        check("", read(schema), faults);

        assertThat(faults).isEmpty();
    }

    @Test
    void aCarelessSchemaIsCaught() {
        List<String> faults = new ArrayList<>();
        check("", JSON.readTree("""
                        {"type": "object", "description": "Careless.", "required": ["absent"],
                         "properties": {"childsSurname": {"type": "string"}}}"""), faults);

        assertThat(faults)
                .containsExactly(
                        ": is open to other properties",
                        ": requires 'absent', which it does not have",
                        "/childsSurname: names a person",
                        "/childsSurname: is not described",
                        "/childsSurname: has no maxLength");
    }

    @ParameterizedTest
    @MethodSource("types")
    void anExampleShowsEveryRequiredField(String type) {
        JsonNode example = JSON.readTree(Contracts.exampleFor(type));
        Set<String> required = new TreeSet<>();
        JSON.readTree(Contracts.schemaFor(type)).path("required").forEach(name -> required.add(name.asString()));

        assertThat(example.propertyNames()).containsAll(required);
    }

    @Test
    void theExamplesTellOneThread() {
        TreeMap<String, Set<String>> ids = new TreeMap<>();
        for (String type : types()) {
            JsonNode example = JSON.readTree(Contracts.exampleFor(type));
            for (String name : example.propertyNames()) {
                JsonNode value = example.path(name);
                String kind = switch (name) {
                    case "findings", "threads" -> "findingId";
                    case "learningPointIds" -> "learningPointId";
                    default -> name;
                };
                if (kind.endsWith("Id") && !kind.equals("typeId") && !kind.equals("activityTypeId")) {
                    Set<String> seen = ids.computeIfAbsent(kind, absent -> new TreeSet<>());
                    if (value.isArray()) {
                        value.forEach(id -> seen.add(id.asString()));
                    } else {
                        seen.add(value.asString());
                    }
                }
            }
        }

        assertThat(ids).containsKeys("findingId", "learningPointId", "recommendationId", "planId", "actionId");
        assertThat(ids).allSatisfy((kind, seen) -> assertThat(seen).as(kind).hasSize(1));
    }

    private static void check(String at, JsonNode schema, List<String> faults) {
        String name = at.substring(at.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
        if (IDENTIFYING.stream().anyMatch(name::contains)) {
            faults.add(at + ": names a person");
        }
        if (schema.path("description").asString("").isBlank()) {
            faults.add(at + ": is not described");
        }
        switch (schema.path("type").asString("")) {
            case "string" -> {
                if (!schema.has("maxLength")) {
                    faults.add(at + ": has no maxLength");
                }
            }
            case "array" -> check(at + "/items", schema.path("items"), faults);
            case "object" -> checkObject(at, schema, faults);
            case "integer", "boolean" -> {}
            default -> faults.add(at + ": has no type that is known here");
        }
    }

    private static void checkObject(String at, JsonNode schema, List<String> faults) {
        if (schema.path("additionalProperties").asBoolean(true)) {
            faults.add(at + ": is open to other properties");
        }
        JsonNode properties = schema.path("properties");
        schema.path("required").forEach(name -> {
            if (!properties.has(name.asString())) {
                faults.add(at + ": requires '" + name.asString() + "', which it does not have");
            }
        });
        properties.propertyNames().forEach(name -> check(at + "/" + name, properties.path(name), faults));
    }

    private static JsonNode read(Path schema) {
        return JSON.readTree(Sources.text(CONTRACTS.resolve(schema)));
    }
}
