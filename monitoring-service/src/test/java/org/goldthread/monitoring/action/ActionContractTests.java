package org.goldthread.monitoring.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.goldthread.contracts.Contracts;
import org.goldthread.contracts.EventContract;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.event.Outbox;
import org.goldthread.monitoring.HouseJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What monitoring says")
class ActionContractTests {

    private static final List<DomainEvent> SAID = everything();

    @Test
    void keeps_the_contracts_as_the_outbox_writes_it() {
        Outbox outbox = new Outbox(HouseJson.MAPPER);
        outbox.entries(Actor.house("monitoring"), SAID, 0, Instant.EPOCH).forEach(entry -> {
            String type = entry.asDocument().getString("type").getValue();
            String data = entry.asDocument().getString("data").getValue();
            assertThat(Contracts.validate(type, data)).as(data).isEmpty();
        });
    }

    @Test
    void is_every_event_of_monitoring_and_work() {
        Set<String> promised = Contracts.all().stream()
                .filter(contract -> Set.of("monitoring", "work").contains(contract.producer()))
                .map(EventContract::type)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> said = SAID.stream().map(DomainEvent::type).collect(Collectors.toCollection(TreeSet::new));
        assertThat(said).isEqualTo(promised);
    }

    @Test
    void belongs_to_the_threads_of_its_findings() {
        assertThat(SAID).allSatisfy(event -> assertThat(event.threads()).containsExactly(SampleAction.FINDING));
    }

    private static List<DomainEvent> everything() {
        List<DomainEvent> all = new ArrayList<>(SampleAction.notImplemented().said());
        all.addAll(SampleAction.declined()
                .must((action, by) -> action.askAgain("Please look again", LocalDate.of(2026, 5, 15), by))
                .said());
        all.addAll(SampleAction.done()
                .must((action, by) -> action.sendBack("Please add a dip sample", by))
                .said());
        all.addAll(SampleAction.embedded().said());
        all.addAll(SampleAction.verified().check(false).said());
        return all;
    }
}
