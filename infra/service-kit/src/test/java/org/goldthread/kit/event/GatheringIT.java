package org.goldthread.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Note;
import org.goldthread.kit.store.TestHouse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Gathering outboxes into the log")
class GatheringIT {

    private final House house = TestHouse.fresh();
    private final Aggregates<Note> notes = house.aggregates("notes", Note.class, 1);
    private final EventLog log = new EventLog(house);

    private UUID aNoteWith(int lines) {
        UUID id = notes.add(TestHouse.BY_OFFICER, Note.write("text"))
                .orThrow()
                .value()
                .id()
                .value();
        for (int i = 1; i < lines; i++) {
            String line = "line " + i;
            notes.change(TestHouse.BY_OFFICER, id, note -> note.add(line)).orThrow();
        }
        return id;
    }

    @Test
    @DisplayName("numbers positions without a gap and empties the outboxes")
    void copiesAll() {
        aNoteWith(3);
        aNoteWith(2);

        assertThat(log.gather()).isEqualTo(5);

        assertThat(log.after(0, 10).stream().map(LoggedEvent::position)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(house.outboxes().get(0).countDocuments(Filters.eq("outboxPending", true)))
                .isZero();
        assertThat(log.gather()).isZero();
    }

    @Test
    @DisplayName("copies nothing twice when it was killed between copying and taking out")
    void survivesBeingKilled() {
        UUID id = aNoteWith(2);
        BsonDocument before =
                house.outboxes().get(0).find(Filters.eq("_id", id)).first();
        assertThat(before).isNotNull();
        log.gather();
        house.outboxes()
                .get(0)
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(
                                Updates.set("outbox", before.getArray("outbox")), Updates.set("outboxPending", true)));

        log.gather();

        assertThat(log.after(0, 10)).hasSize(2);
    }

    @Test
    @DisplayName("by two relays at once copies each event once, in the order of its aggregate")
    void twoAtOnce() throws Exception {
        EventLog other = new EventLog(house);
        List<UUID> ids = LongStream.range(0, 10).mapToObj(i -> aNoteWith(5)).toList();
        var relays = Executors.newFixedThreadPool(2);
        List<Callable<Integer>> both = List.of(log::gather, other::gather);
        for (var done : relays.invokeAll(both)) {
            assertThat(done.get()).isNotNegative();
        }
        relays.shutdown();
        log.gather();

        List<LoggedEvent> all = log.after(0, 100);
        assertThat(all).hasSize(50);
        assertThat(all.stream().map(LoggedEvent::position))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
        for (UUID id : ids) {
            assertThat(all.stream().filter(e -> e.subject().equals(id)).map(LoggedEvent::sequence))
                    .containsExactly(1L, 2L, 3L, 4L, 5L);
        }
    }
}
