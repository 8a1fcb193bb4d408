package org.goldthread.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A day that a program sends")
class SentDayTests {

    private final JsonMapper json =
            JsonMapper.builder().addModule(SentDay.module()).build();

    /** What a program sends. */
    record Sent(@Nullable LocalDate day) {}

    private @Nullable LocalDate read(String day) {
        return json.readValue("{\"day\":" + day + "}", Sent.class).day();
    }

    @Test
    @DisplayName("is written year, month, day; nothing stands for none")
    void reads() {
        assertThat(read("\"2026-12-03\"")).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(read("null")).isNull();
        assertThat(read("\" \"")).isNull();
        assertThat(json.writeValueAsString(new Sent(LocalDate.of(2026, 12, 3)))).isEqualTo("{\"day\":\"2026-12-03\"}");
    }

    @DisplayName("is refused for its field where it is no day, or one of no calendar")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "[2026,1,1]",
                "{}",
                "true",
                "\"2026-02-30\"",
                "\"3/12/2026\"",
                "\"+999999999-12-31\"",
                "\"-999999999-01-01\"",
                "\"0000-01-01\""
            })
    void refuses(String day) {
        assertThatThrownBy(() -> read(day))
                .isInstanceOfSatisfying(
                        MismatchedInputException.class,
                        wrong -> assertThat(wrong.getPath().get(0).getPropertyName())
                                .isEqualTo("day"));
    }
}
