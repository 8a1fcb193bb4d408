package org.goldthread.monitoring.action.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goldthread.kit.event.IncomingEvent;
import org.goldthread.monitoring.ExampleEvents;
import org.goldthread.monitoring.Running;
import org.goldthread.monitoring.action.Action;
import org.goldthread.monitoring.action.Actions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Hearing of a retest")
class HearingRetestsIT extends Running {

    @Autowired
    private HearingRetests hearing;

    @Autowired
    private HearingRecommendations recommendations;

    @Autowired
    private Actions actions;

    @Test
    @DisplayName("moves nothing that is not verified yet or not known, and does no harm twice")
    void ignoresWhatItCannotMove() {
        IncomingEvent retested = ExampleEvents.of(HearingRetests.LEARNING_RETESTED);
        hearing.handle(retested);
        recommendations.handle(ExampleEvents.of(HearingRecommendations.RECOMMENDATION_MADE));
        List<Action> before = police();
        hearing.handle(retested);
        hearing.handle(retested);

        assertThat(before).isNotEmpty();
        assertThat(police()).isEqualTo(before);
    }

    private List<Action> police() {
        return actions.list(
                new Actions.Filter("west-midlands-police", null, null, "single signs of neglect are shared"));
    }
}
