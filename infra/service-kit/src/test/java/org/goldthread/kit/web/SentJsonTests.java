package org.goldthread.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("JSON that a program sends")
class SentJsonTests {

    private final JsonMapper json = mapper();

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        SentJson.strict(builder);
        return builder.build();
    }

    /** What a program sends. */
    record Sent(@Nullable String title, int people) {}

    @Test
    @DisplayName("is read where each field has its kind")
    void reads() {
        assertThat(json.readValue("{\"title\":\"Neglect\",\"people\":3}", Sent.class))
                .isEqualTo(new Sent("Neglect", 3));
        assertThat(json.readValue("{\"title\":null,\"people\":3}", Sent.class)).isEqualTo(new Sent(null, 3));
    }

    @DisplayName("is refused for its field where that is of another kind or unknown")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":-1,\"people\":3}",
                "{\"title\":1.5,\"people\":3}",
                "{\"title\":true,\"people\":3}",
                "{\"title\":[\"Neglect\"],\"people\":3}",
                "{\"title\":\"Neglect\",\"people\":1.5}",
                "{\"title\":\"Neglect\",\"people\":3,\"state\":\"closed\"}"
            })
    void refusesAField(String sent) {
        assertThatThrownBy(() -> json.readValue(sent, Sent.class))
                .isInstanceOfSatisfying(
                        MismatchedInputException.class,
                        wrong -> assertThat(wrong.getPath()).isNotEmpty());
    }

    @DisplayName("is refused where a key comes twice or something follows the end")
    @ParameterizedTest
    @ValueSource(strings = {"{\"title\":\"Neglect\",\"title\":\"Abuse\"}", "{\"title\":\"Neglect\"} {}"})
    void refusesAll(String sent) {
        assertThatThrownBy(() -> json.readValue(sent, Sent.class)).isInstanceOf(JacksonException.class);
    }
}
