package org.goldthread.profile;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks a file against the published JSON Schema and says each error in a sentence for the person who wrote it. */
final class Shape {

    /** Draft 2020-12, which checks formats and knows our own keyword. */
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keyword(new NonValidationKeyword("x-refersTo"))
            .build();

    private static final Schema SCHEMA = SchemaRegistry.withDialect(
                    DIALECT,
                    registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()))
            .getSchema(Profiles.schema(), InputFormat.JSON);

    private Shape() {}

    static List<ProfileProblem> problems(Located source) {
        if (!source.root().isObject()) {
            return List.of(new ProfileProblem(
                    source.file(),
                    1,
                    "",
                    "The file does not begin with keys such as id and name.",
                    "Start from a shipped profile and change it."));
        }
        return SCHEMA.validate(source.root()).stream()
                .map(error -> problem(source, error))
                .toList();
    }

    private static ProfileProblem problem(Located source, Error error) {
        String pointer = Pointers.of(error.getInstanceLocation());
        JsonNode value = error.getInstanceNode();
        JsonNode rules = SchemaTree.at(pointer);
        String property = error.getProperty();
        return switch (error.getKeyword()) {
            case "required" ->
                source.problem(
                        pointer,
                        "'" + property + "' is missing.",
                        "Add " + property + ": "
                                + description(rules.path("properties").path(text(property))));
            case "additionalProperties" -> unknownKey(source, pointer, text(property), rules);
            case "enum" ->
                source.problem(
                        pointer,
                        "'" + text(value) + "' is not one of the words that are allowed here.",
                        DidYouMean.orList(text(value), words(rules.path("enum"))));
            case "type" ->
                source.problem(
                        pointer,
                        "This is " + kind(value) + ".",
                        "It must be " + article(rules.path("type").asString("")) + ": " + description(rules));
            case "pattern", "format" ->
                source.problem(pointer, "'" + text(value) + "' is not written as it must be.", written(rules));
            case "minimum" ->
                source.problem(
                        pointer,
                        text(value) + " is too small.",
                        "Write " + rules.path("minimum").asString() + " or more.");
            case "maximum" ->
                source.problem(
                        pointer,
                        text(value) + " is too large.",
                        "Write " + rules.path("maximum").asString() + " or less.");
            case "minItems" ->
                source.problem(pointer, "The list is empty.", "Give at least one: " + description(rules));
            case "minLength" -> source.problem(pointer, "The text is empty.", description(rules));
            default -> source.problem(pointer, error.getMessage() + ".", description(rules));
        };
    }

    private static ProfileProblem unknownKey(Located source, String pointer, String key, JsonNode rules) {
        String at = pointer + "/" + Pointers.escape(key);
        boolean cutText = key.contains(" ") && source.root().at(at).isNull();
        return source.problem(
                at,
                "'" + key + "' is not known here.",
                cutText
                        ? "Put the text that it belongs to in quotes: inside { } a comma ends a text."
                        : DidYouMean.orList(key, names(rules.path("properties"))));
    }

    private static String written(JsonNode rules) {
        String pattern = rules.path("pattern").asString("");
        String example = switch (pattern.isEmpty() ? "" : pattern.substring(0, 2)) {
            case "^P" -> "Write an ISO 8601 period such as P3M, P6W or P1Y.";
            case "^\\" -> "Write a date of the calendar as year-month-day, such as 2023-12-15.";
            case "^[" ->
                pattern.startsWith("^[A-Z]")
                        ? "Write two to eight capital letters or digits, such as RR."
                        : "Write lower-case letters, digits and single hyphens, such as rapid-review.";
            default -> "";
        };
        return example.isEmpty() ? description(rules) : example;
    }

    private static String description(JsonNode rules) {
        return rules.path("description").asString("See the schema.");
    }

    private static String kind(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "empty";
        }
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "a group of keys";
            case NUMBER -> "the number " + value.asString();
            case BOOLEAN -> "the word " + value.asString() + " (yes or no)";
            default -> "the text '" + value.asString() + "'";
        };
    }

    private static String article(String type) {
        return switch (type) {
            case "array" -> "a list";
            case "object" -> "a group of keys";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            default -> "a text";
        };
    }

    private static String text(@Nullable Object value) {
        return value instanceof JsonNode node && node.isValueNode() ? node.asString() : String.valueOf(value);
    }

    private static List<String> names(JsonNode properties) {
        return List.copyOf(properties.propertyNames());
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asString()));
        return words;
    }
}
