package org.goldthread.dissemination;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.goldthread.testkit.HouseRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The house's rules")
class HouseRulesTests {

    @Test
    @DisplayName("hold in this service")
    void hold() {
        assertThatCode(() -> HouseRules.hold("org.goldthread.dissemination")).doesNotThrowAnyException();
    }
}
