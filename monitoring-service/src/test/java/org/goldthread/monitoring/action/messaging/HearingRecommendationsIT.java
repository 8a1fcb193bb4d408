package org.goldthread.monitoring.action.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.event.IncomingEvent;
import org.goldthread.monitoring.ExampleEvents;
import org.goldthread.monitoring.Running;
import org.goldthread.monitoring.action.Action;
import org.goldthread.monitoring.action.ActionState;
import org.goldthread.monitoring.action.Actions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Hearing of a recommendation")
class HearingRecommendationsIT extends Running {

    @Autowired
    private HearingRecommendations hearing;

    @Autowired
    private Actions actions;

    @Test
    void opens_one_action_for_each_agency_however_often_it_is_heard() {
        IncomingEvent example = ExampleEvents.of(HearingRecommendations.RECOMMENDATION_MADE);
        hearing.handle(example);
        hearing.handle(example);

        List<Action> opened = actions.list(new Actions.Filter(null, null, null, "single signs of neglect are shared"));
        assertThat(opened)
                .extracting(action -> action.assignment().agency())
                .containsExactlyInAnyOrder("solihull-council", "west-midlands-police");
        assertThat(opened).allSatisfy(action -> {
            assertThat(action.state()).isEqualTo(ActionState.PROPOSED);
            assertThat(action.assignment().findings()).containsExactly(ExampleEvents.FINDING);
            assertThat(action.history())
                    .singleElement()
                    .satisfies(step -> assertThat(step.by().role())
                            .isEqualTo(Actor.house("monitoring").actingRole()));
        });
    }
}
