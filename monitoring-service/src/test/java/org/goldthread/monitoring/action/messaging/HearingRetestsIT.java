package org.goldthread.monitoring.action.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.goldthread.contracts.Contracts;
import org.goldthread.kit.Ids;
import org.goldthread.kit.event.IncomingEvent;
import org.goldthread.monitoring.ExampleEvents;
import org.goldthread.monitoring.Running;
import org.goldthread.monitoring.Telling;
import org.goldthread.monitoring.action.Action;
import org.goldthread.monitoring.action.Actions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Hearing of a retest")
class HearingRetestsIT extends Running {

    private static final String AGREED =
            "{\"answer\":\"agreed\",\"measurableAction\":\"Supervisors ask\",\"ownerRole\":\"Head of public protection\"}";

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

    @Test
    @DisplayName("about what a review taught embeds the agency's action check by check, and opens it again later")
    void movesTheAction() {
        Telling told = new Telling("retested", START.minusDays(40))
                .registered(Telling.POLICE, Telling.HEALTH)
                .found()
                .learned(Telling.POLICE, Telling.HEALTH)
                .recommended(LocalDate.of(2026, 9, 30), Telling.POLICE, Telling.HEALTH);
        hear(told);
        String police = API + "/actions/" + action(told, Telling.POLICE);
        String health = API + "/actions/" + action(told, Telling.HEALTH);
        post(police + "/answer", POLICE_SYSTEM, AGREED);
        post(police + "/done", POLICE_SYSTEM, "{}");
        assertThat(post(police + "/verify", OFFICER, "").at("/state")).isEqualTo("verified");

        for (int month : new int[] {3, 6, 12}) {
            clock.moveTo(START.plusMonths(month));
            IncomingEvent holds = retested(told, START.plusMonths(month), true);
            intake.take(holds);
            intake.take(holds);
        }
        Answer embedded = get(police, OFFICER);
        assertThat(embedded.at("/state")).isEqualTo("embedded");
        assertThat(embedded.body()).contains("SOL-S11-2026-001 asked again");
        assertThat(get(health, OFFICER).at("/state")).as("nobody else's").isEqualTo("proposed");

        clock.moveTo(START.plusMonths(24));
        intake.take(retested(told, START.plusMonths(24), false));
        Answer reopened = get(police, OFFICER);
        assertThat(reopened.at("/state")).isEqualTo("in-progress");
        assertThat(reopened.body()).contains("so the change does not hold");
    }

    /** What the audit service says when a return is settled, about learning that a review told of. */
    private static IncomingEvent retested(Telling told, LocalDate on, boolean held) {
        IncomingEvent example = ExampleEvents.of(HearingRetests.LEARNING_RETESTED);
        String data = example.data()
                .replace(ExampleEvents.FINDING.toString(), told.finding().toString())
                .replace("2026-06-19", on.toString())
                .replaceAll("\"held\" ?: ?true", "\"held\": " + held);
        assertThat(Contracts.validate(example.type(), data)).isEmpty();
        return new IncomingEvent(
                Ids.from("retested", told.finding(), on),
                example.type(),
                example.source(),
                Ids.from("retest", told.finding(), on),
                1,
                on.atStartOfDay().toInstant(ZoneOffset.UTC),
                List.of(told.finding()),
                "service",
                null,
                null,
                data);
    }

    private List<Action> police() {
        return actions.list(
                new Actions.Filter("west-midlands-police", null, null, "single signs of neglect are shared"));
    }
}
