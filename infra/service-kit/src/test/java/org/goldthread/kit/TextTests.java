package org.goldthread.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Text that people wrote")
class TextTests {

    @ParameterizedTest
    @ValueSource(strings = {"Neglect was seen, not named.", "line\r\nline\ttab", "Ysgol Gymraeg – ŵ", "🙂"})
    @DisplayName("is taken as it is")
    void taken(String text) {
        assertThat(Text.hasForbiddenCharacters(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul \u0000", "override \u202e", "isolate \u2066", "lone \ud800", "bell \u0007"})
    @DisplayName("is refused when it hides something")
    void refused(String text) {
        assertThat(Text.hasForbiddenCharacters(text)).isTrue();
    }
}
