package org.goldthread.reviews;

import org.goldthread.testkit.HouseRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The reviews service")
class ReviewsArchitectureTests {

    @Test
    @DisplayName("keeps the rules of the house")
    void rules() {
        HouseRules.hold("org.goldthread.reviews");
    }
}
