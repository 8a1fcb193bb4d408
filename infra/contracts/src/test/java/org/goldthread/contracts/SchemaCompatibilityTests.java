package org.goldthread.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goldthread.contracts.Break.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaCompatibilityTests {

    private static final String ANSWERED = "org.goldthread.monitoring.action-answered.v1";
    private static final String REPORTED = "org.goldthread.dissemination.cascade-reported.v1";
    private static final String REACHED = "/properties/reached/items";

    static List<Sabotage> breakingAnswers() {
        return List.of(
                Sabotage.remove("a property removed", "/properties", "reason"),
                Sabotage.add("a property newly required", "/required", "\"reason\""),
                Sabotage.drop("a property no longer required", "/required", 3),
                Sabotage.set("a type changed", "/properties/answer", "type", "\"integer\""),
                Sabotage.set("a type widened", "/properties/answer", "type", "[\"string\", \"null\"]"),
                Sabotage.drop("a value removed", "/properties/answer/enum", 1),
                Sabotage.remove("an enumeration opened", "/properties/answer", "enum"),
                Sabotage.set("an enumeration imposed", "/properties/ownerRole", "enum", "[\"Head of service\"]"),
                Sabotage.set("a length narrowed", "/properties/reason", "maxLength", "1999"),
                Sabotage.set("a least length raised", "/properties/reason", "minLength", "2"),
                Sabotage.remove("a least length lifted", "/properties/reason", "minLength"),
                Sabotage.set("a format changed", "/properties/answeredOn", "format", "\"date-time\""),
                Sabotage.remove("a format lifted", "/properties/answeredOn", "format"),
                Sabotage.set("a pattern changed", "/properties/agency", "pattern", "\"^[a-z]+$\""),
                Sabotage.set("a pattern imposed", "/properties/ownerRole", "pattern", "\"^[A-Z]\""),
                Sabotage.set("a list made empty", "/properties/findings", "minItems", "0"),
                Sabotage.set("a list limited", "/properties/findings", "maxItems", "5"),
                Sabotage.set("a list that may repeat", "/properties/findings", "uniqueItems", "false"),
                Sabotage.set("what a list holds changed", "/properties/findings/items", "format", "\"uri\""),
                Sabotage.remove("what a list holds untold", "/properties/findings", "items"),
                Sabotage.remove("a condition dropped", "", "then"),
                Sabotage.set("a condition changed", "/if/properties/answer", "const", "\"declined\""),
                Sabotage.set("data opened", "", "additionalProperties", "true"),
                Sabotage.set("another dialect", "", "$schema", "\"http://json-schema.org/draft-07/schema\""),
                Sabotage.set(
                        "a keyword that is not known here", "", "dependentRequired", "{\"reason\": [\"answer\"]}"));
    }

    static List<Sabotage> breakingReports() {
        return List.of(
                Sabotage.remove("a property of an object in a list removed", REACHED + "/properties", "number"),
                Sabotage.drop("a property of an object in a list no longer required", REACHED + "/required", 0),
                Sabotage.set("a least number raised", REACHED + "/properties/number", "minimum", "1"),
                Sabotage.set("a least number lowered", REACHED + "/properties/number", "minimum", "-1"));
    }

    static List<Sabotage> warned() {
        return List.of(
                Sabotage.add("a value added", "/properties/answer/enum", "\"agreed-in-part\""),
                Sabotage.set("a length widened", "/properties/reason", "maxLength", "2001"),
                Sabotage.remove("a length lifted", "/properties/reason", "maxLength"));
    }

    static List<Sabotage> harmless() {
        return List.of(
                Sabotage.set("an optional property added", "/properties", "lang", "{\"type\": \"string\"}"),
                Sabotage.set("a description reworded", "/properties/reason", "description", "\"Why not.\""),
                Sabotage.set("marked as deprecated", "", "deprecated", "true"));
    }

    @ParameterizedTest
    @MethodSource("breakingAnswers")
    void aBreakingChangeIsCaught(Sabotage sabotage) {
        JsonNode released = schema(ANSWERED);

        assertThat(SchemaCompatibility.compare(released, sabotage.done(released)))
                .singleElement()
                .satisfies(change -> assertThat(change.weight()).isEqualTo(Weight.BREAKS));
    }

    @ParameterizedTest
    @MethodSource("breakingReports")
    void aBreakingChangeInsideAListIsCaughtWithItsPlace(Sabotage sabotage) {
        JsonNode released = schema(REPORTED);

        assertThat(SchemaCompatibility.compare(released, sabotage.done(released)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.weight()).isEqualTo(Weight.BREAKS);
                    assertThat(change.at()).startsWith(REACHED);
                });
    }

    @ParameterizedTest
    @MethodSource("warned")
    void aChangeThatCarefulConsumersBearIsAWarning(Sabotage sabotage) {
        JsonNode released = schema(ANSWERED);

        assertThat(SchemaCompatibility.compare(released, sabotage.done(released)))
                .singleElement()
                .satisfies(change -> assertThat(change.weight()).isEqualTo(Weight.WARNS));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void aHarmlessChangePasses(Sabotage sabotage) {
        JsonNode released = schema(ANSWERED);

        assertThat(SchemaCompatibility.compare(released, sabotage.done(released)))
                .isEmpty();
    }

    @Test
    void anAddedPropertyThatIsRequiredIsCaught() {
        JsonNode released = schema(ANSWERED);
        JsonNode added = Sabotage.set("added", "/properties", "lang", "{\"type\": \"string\"}")
                .done(released);

        assertThat(SchemaCompatibility.compare(
                        released,
                        Sabotage.add("required", "/required", "\"lang\"").done(added)))
                .containsExactly(
                        Break.breaks("/properties/lang", "the property is newly required: old events may lack it"));
    }

    @Test
    void nothingChangedIsNothingFound() {
        assertThat(SchemaCompatibility.compare(schema(REPORTED), schema(REPORTED)))
                .isEmpty();
    }

    private static JsonNode schema(String type) {
        return new JsonMapper().readTree(Contracts.schemaFor(type));
    }
}
