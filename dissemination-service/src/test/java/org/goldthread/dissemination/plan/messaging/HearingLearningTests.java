package org.goldthread.dissemination.plan.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.goldthread.contracts.Contracts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What this service hears")
class HearingLearningTests {

    @Test
    @DisplayName("is a published contract")
    void contract() {
        assertThat(Contracts.validate(
                        HearingLearning.LEARNING_IDENTIFIED, Contracts.exampleFor(HearingLearning.LEARNING_IDENTIFIED)))
                .isEmpty();
    }
}
