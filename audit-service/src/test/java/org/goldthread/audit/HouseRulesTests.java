package org.goldthread.audit;

import org.goldthread.testkit.HouseRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The audit service")
class HouseRulesTests {

    @Test
    @DisplayName("keeps the house's rules")
    void keepsTheHousesRules() {
        HouseRules.hold("org.goldthread.audit");
    }
}
