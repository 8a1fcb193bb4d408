package org.goldthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The whole thread by API on each framework: the demonstration record is the journey, made by people and systems through
 * the public API before the product says that it is ready. It runs beside the other classes, which use Solihull's,
 * and is the longest of all, so it begins first.
 */
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(Stacks.class)
@DisplayName("The golden thread on every framework")
class ThreadOnEveryFrameworkIT {

    @ParameterizedTest
    @ValueSource(strings = {"leeds", "st-helens", "portsmouth", "portsmouth-2017", "solihull"})
    @Execution(ExecutionMode.SAME_THREAD)
    @DisplayName("runs from a finding to an embedded action")
    void runsEndToEnd(String profile, Stacks.Kept stacks) {
        boolean runs = profile.equals(Stacks.BROWSER_PROFILE);
        Stack stack = runs ? stacks.running() : stacks.beside(profile);
        try {
            wholeThread(stack);
        } finally {
            if (!runs) {
                stacks.stop(stack);
            }
        }
    }

    private static void wholeThread(Stack stack) {
        RecordedIds ids = new RecordedIds(stack);
        JsonNode embedded = ids.first("/api/monitoring/v1/threads", "state", "embedded");
        told(stack.as("officer")
                .get("/api/monitoring/v1/threads/" + embedded.path("id").asString("")));
        actions(ids);
        inbox(stack);
        guide(stack, ids);
    }

    /** Every stage of the chain is told, and the scorecard has an answer to each of its questions. */
    private static void told(Api.Answer answer) {
        JsonNode thread = answer.expect(200).json();
        assertThat(thread.path("steps").size()).isGreaterThanOrEqualTo(6);
        for (String question : List.of("howMuch", "howWell", "whatDifference")) {
            assertThat(thread.path("score").path(question).size()).as(question).isPositive();
        }
        assertThat(thread.at("/agencies/rows").size()).isGreaterThanOrEqualTo(3);
        assertThat(thread.path("repeatedBy").size()).isOne();
    }

    private static void actions(RecordedIds ids) {
        Map<String, String> states = ids.byState("/api/monitoring/v1/actions");
        assertThat(states).containsKeys("proposed", "not-implemented", "in-progress", "done", "verified", "embedded");
        assertThat(ids.all("/api/monitoring/v1/actions?overdue=true")).isNotEmpty();
    }

    private static void inbox(Stack stack) {
        List<String> due = titles(stack, "officer", "");
        assertThat(due).as("due from the officer").hasSizeGreaterThanOrEqualTo(4);
        assertThat(titles(stack, "chair", "")).as("due from the chair").isNotEmpty();
        assertThat(titles(stack, "link-probation", "?overdue=true"))
                .as("late from an agency")
                .isNotEmpty();
        String system = stack.profile().systems().get(0).clientId();
        assertThat(titles(stack, system, "")).as("due from an agency's system").isNotEmpty();
    }

    private static List<String> titles(Stack stack, String who, String filter) {
        JsonNode items = stack.as(who)
                .get("/api/monitoring/v1/inbox" + filter)
                .expect(200)
                .json()
                .path("items");
        return items.valueStream().map(item -> item.path("title").asString("")).toList();
    }

    private static void guide(Stack stack, RecordedIds ids) {
        String published = ids.productsByState().get("published");
        assertThat(published).isNotNull();
        Api.Answer product = stack.as("officer")
                .get("/api/dissemination/v1/products/" + published)
                .expect(200);
        assertThat(stack.as("").get(product.at("/path")).expect(200).body()).contains(product.at("/title"));
        assertThat(stack.as("").get("/learning/feed.atom").expect(200).body()).contains(product.at("/title"));
    }
}
