package org.goldthread.monitoring.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.event.IncomingEvent;
import org.goldthread.kit.store.House;
import org.goldthread.monitoring.ExampleEvents;
import org.goldthread.monitoring.HouseJson;
import org.goldthread.monitoring.StoreForTests;
import org.goldthread.monitoring.projection.Generation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The inbox's projection")
class TaskProjectionIT {

    private static final House HOUSE = StoreForTests.empty();
    private static final String DUE = TaskProjection.DUE;
    private static final String SETTLED = TaskProjection.SETTLED;

    private final TaskProjection projection = new TaskProjection(HouseJson.MAPPER);

    @Test
    void understands_the_contracts_examples() {
        Generation generation = new Generation(HOUSE, 1);
        projection.apply(generation, ExampleEvents.of(DUE));
        assertThat(all(generation)).singleElement().satisfies(task -> {
            assertThat(task.open()).isTrue();
            assertThat(task.title()).isEqualTo("Approve the dissemination plan");
            assertThat(task.role()).isEqualTo("group-chair");
            assertThat(task.group()).isEqualTo("ldg");
        });
        projection.apply(generation, said(2, SETTLED));
        assertThat(all(generation)).singleElement().matches(task -> !task.open());
    }

    @Test
    void lets_what_was_said_last_stand_whatever_order_it_is_heard_in() {
        List<IncomingEvent> story =
                List.of(said(1, DUE), said(2, SETTLED), said(3, DUE), said(4, SETTLED), said(5, DUE));
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            List<IncomingEvent> disorder = new ArrayList<>(story);
            disorder.addAll(story.subList(0, random.nextInt(story.size())));
            Collections.shuffle(disorder, random);
            Generation generation = new Generation(HOUSE, 100 + round);
            disorder.forEach(event -> projection.apply(generation, event));
            assertThat(all(generation))
                    .singleElement()
                    .matches(task -> task.open() && task.sequence() == 5, "the fifth word stands");
        }
    }

    private static IncomingEvent said(long sequence, String type) {
        IncomingEvent example = ExampleEvents.of(type);
        UUID id = Ids.from(type, sequence);
        return new IncomingEvent(
                id,
                type,
                example.source(),
                ExampleEvents.of(DUE).subject(),
                sequence,
                example.time(),
                example.threads(),
                example.role(),
                example.agency(),
                null,
                example.data());
    }

    private static List<Task> all(Generation generation) {
        return TaskProjection.tasks(generation).find().into(new ArrayList<>());
    }
}
