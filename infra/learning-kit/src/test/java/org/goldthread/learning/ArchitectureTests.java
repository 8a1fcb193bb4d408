package org.goldthread.learning;

import org.goldthread.testkit.HouseRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The learning kit")
class ArchitectureTests {

    @Test
    @DisplayName("keeps the rules of the house")
    void rules() {
        HouseRules.hold("org.goldthread.learning");
    }
}
