package org.goldthread.learning.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A measure of success")
class MeasurableTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "16 of 20 records describe it",
                "Nine of ten plans are in place",
                "Every school knows the contact",
                "Fewer children wait for longer than a week",
                "The rate of re-referrals falls",
                "80% of staff say so"
            })
    @DisplayName("that can be counted raises no doubt")
    void counted(String measure) {
        assertThat(Measurable.doubt(measure)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Staff feel supported", "Better practice", "Awareness is raised", "Awareness of neglect"})
    @DisplayName("that names nothing to count is doubted")
    void vague(String measure) {
        assertThat(Measurable.doubt(measure)).get().asString().contains("how many, of what, by when");
    }

    @Test
    @DisplayName("that is not there yet is asked for elsewhere")
    void absent() {
        assertThat(Measurable.doubt(null)).isEmpty();
    }
}
