package org.goldthread.learning.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goldthread.contracts.Contracts;
import org.goldthread.kit.FieldProblem;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.event.Outbox;
import org.goldthread.kit.store.Decision;
import tools.jackson.databind.json.JsonMapper;

/** What a decision told, held against the published contracts; and why one was refused. */
public final class Told {

    private static final Outbox OUTBOX = new Outbox(JsonMapper.builder().build());

    private Told() {}

    /** The types of what was said, each event of which satisfies its contract. */
    public static <A> List<String> types(Outcome<Decision<A>> outcome) {
        List<DomainEvent> events = outcome.orThrow().events();
        OUTBOX.entries(Samples.officer(), events, 0, Samples.NOW).forEach(entry -> {
            String type = entry.asDocument().getString("type").getValue();
            String data = entry.asDocument().getString("data").getValue();
            assertThat(Contracts.validate(type, data)).as(type + " " + data).isEmpty();
        });
        return events.stream().map(DomainEvent::type).toList();
    }

    public static <A> A after(Outcome<Decision<A>> outcome) {
        return outcome.orThrow().after();
    }

    public static Refusal why(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).why();
    }

    /** {@code field:code} of each problem, in order. */
    public static List<String> problems(Outcome<?> outcome) {
        assertThat(why(outcome)).isInstanceOf(Refusal.Invalid.class);
        return ((Refusal.Invalid) why(outcome))
                .problems().stream()
                        .map(problem -> problem.field() + ":" + problem.code())
                        .toList();
    }

    public static String sentence(Outcome<?> outcome, String field) {
        return ((Refusal.Invalid) why(outcome))
                .problems().stream()
                        .filter(problem -> problem.field().equals(field))
                        .map(FieldProblem::sentence)
                        .findFirst()
                        .orElseThrow();
    }
}
