package org.goldthread.monitoring;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.goldthread.testkit.HouseRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Monitoring's code")
class MonitoringHouseTests {

    @Test
    void keeps_the_rules_of_the_house() {
        assertThatCode(() -> HouseRules.hold("org.goldthread.monitoring")).doesNotThrowAnyException();
    }
}
