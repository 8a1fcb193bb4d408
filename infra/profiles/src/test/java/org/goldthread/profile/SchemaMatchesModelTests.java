package org.goldthread.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The published schema is the model")
class SchemaMatchesModelTests {

    private static final JsonNode SCHEMA = JsonMapper.shared().readTree(Profiles.schema());

    static Set<Class<?>> records() {
        Set<Class<?>> found = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(Profile.class));
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (found.add(type)) {
                Arrays.stream(type.getRecordComponents())
                        .map(SchemaMatchesModelTests::element)
                        .filter(Class::isRecord)
                        .forEach(open::push);
            }
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("records")
    @DisplayName("has every component of the record, and nothing else")
    void hasEveryComponent(Class<?> type) {
        assertThat(rules(type).path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        written(type).map(RecordComponent::getName).toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    @DisplayName("requires what the record cannot do without")
    void requiresWhatIsNeeded(Class<?> type) {
        Set<String> required = new TreeSet<>();
        rules(type).path("required").forEach(name -> required.add(name.stringValue()));
        List<String> needed = new ArrayList<>();
        List<String> optional = new ArrayList<>();
        written(type).forEach(component -> {
            if (isNullable(component)) {
                optional.add(component.getName());
            } else if (component.getType() != List.class) {
                needed.add(component.getName());
            }
        });
        assertThat(required).containsAll(needed);
        assertThat(optional).noneMatch(required::contains);
    }

    @ParameterizedTest
    @MethodSource("records")
    @DisplayName("describes every component, refuses unknown keys and knows every word of an enum")
    void describesEveryComponent(Class<?> type) {
        JsonNode rules = rules(type);
        assertThat(rules.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(rules.path("description").asString("")).isNotBlank();
        written(type).forEach(component -> {
            JsonNode property = rules.path("properties").path(component.getName());
            assertThat(property.path("description").asString(""))
                    .as(component.getName())
                    .isNotBlank();
            JsonNode value = component.getType() == List.class ? property.path("items") : property;
            assertThat(value.path("$ref").asString("").replace("#/$defs/", ""))
                    .as(component.getName())
                    .isEqualTo(
                            element(component).isRecord() ? element(component).getSimpleName() : "");
            if (element(component).isEnum()) {
                List<String> words = new ArrayList<>();
                value.path("enum").forEach(word -> words.add(word.stringValue()));
                assertThat(words)
                        .isEqualTo(Arrays.stream(element(component).getEnumConstants())
                                .map(constant -> ((Worded) constant).word())
                                .toList());
            }
        });
    }

    @Test
    @DisplayName("and defines no record that the model has not")
    void definesNothingElse() {
        List<String> names = records().stream()
                .filter(type -> type != Profile.class)
                .map(Class::getSimpleName)
                .toList();
        assertThat(SCHEMA.path("$defs").propertyNames()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    @DisplayName("and is itself a valid schema of draft 2020-12")
    void isAValidSchema() {
        var draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(draft.validate(SCHEMA)).isEmpty();
    }

    @Test
    @DisplayName("and refers only to lists that there are")
    void refersToLists() {
        Set<String> lists = new TreeSet<>();
        SCHEMA.findValues("x-refersTo").forEach(targets -> targets.forEach(list -> lists.add(list.stringValue())));
        assertThat(lists).isNotEmpty();
        assertThat(lists)
                .allSatisfy(list -> assertThat(SCHEMA.path("properties")
                                .path(list)
                                .path("type")
                                .asString(""))
                        .isEqualTo("array"));
    }

    private static JsonNode rules(Class<?> type) {
        return type == Profile.class ? SCHEMA : SCHEMA.path("$defs").path(type.getSimpleName());
    }

    /** What a file writes: everything but the version, which is computed. */
    private static Stream<RecordComponent> written(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component ->
                        !(type == Profile.class && component.getName().equals("version")));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Class<?> element(RecordComponent component) {
        Type generic = component.getGenericType();
        if (generic instanceof ParameterizedType list) {
            return (Class<?>) list.getActualTypeArguments()[0];
        }
        return component.getType();
    }
}
