package org.goldthread.reviews;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.goldthread.testkit.HouseRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The reviews service keeps the house's rules")
class ReviewsHouseTests {

    @Test
    @DisplayName("Aggregates know no framework, controllers leave the store alone, features do not go round in circles")
    void houseRules() {
        assertThatCode(() -> HouseRules.hold("org.goldthread.reviews")).doesNotThrowAnyException();
    }
}
