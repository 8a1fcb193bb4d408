package org.goldthread.dissemination.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Reading ease")
class ReadingEaseTests {

    @ParameterizedTest(name = "{0} has {1} syllables")
    @CsvSource({
        "child,1",
        "children,2",
        "neglect,2",
        "appointment,3",
        "curiosity,5",
        "home,1",
        "missed,1",
        "wanted,2",
        "the,1"
    })
    void syllables(String word, int syllables) {
        assertThat(ReadingEase.syllablesOf(word)).isEqualTo(syllables);
    }

    @Test
    @DisplayName("is high for short words in short sentences")
    void easy() {
        ReadingEase ease = ReadingEase.of("Ask the child. What is a day like at home? Tell the school what you see.");
        assertThat(ease.words()).isEqualTo(16);
        assertThat(ease.score()).isGreaterThan(90);
        assertThat(ease.plain()).isTrue();
    }

    @Test
    @DisplayName("is low for what committees write")
    void hard() {
        ReadingEase ease = ReadingEase.of("Multi-agency practitioners should demonstrate professional curiosity"
                + " regarding disproportionality considerations throughout safeguarding deliberations.");
        assertThat(ease.score()).isLessThan(20);
        assertThat(ease.plain()).isFalse();
        assertThat(ease.inWords()).startsWith("hard");
    }

    @Test
    @DisplayName("of nothing is nothing")
    void empty() {
        assertThat(ReadingEase.of("")).isEqualTo(new ReadingEase(0, 0));
    }
}
