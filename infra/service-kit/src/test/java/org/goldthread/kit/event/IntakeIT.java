package org.goldthread.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.kit.event.Intake.Taken.DUPLICATE;
import static org.goldthread.kit.event.Intake.Taken.HANDLED;
import static org.goldthread.kit.event.Intake.Taken.PARKED;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.TestHouse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The intake of events")
class IntakeIT {

    private static final String TYPE = "org.goldthread.test.thing.v1";

    private final List<String> done = new ArrayList<>();
    private final Set<String> poison = new HashSet<>();
    private final List<IncomingEvent> ownersLog = new ArrayList<>();
    private final House house = TestHouse.fresh();
    private final Intake intake = anIntake();

    private Intake anIntake() {
        EventHandler handler = new EventHandler() {
            @Override
            public Set<String> types() {
                return Set.of(TYPE);
            }

            @Override
            public void handle(IncomingEvent event) {
                if (poison.contains(event.data())) {
                    throw new IllegalStateException("cannot be handled");
                }
                done.add(event.data());
            }
        };
        OwnersLogs owners = new OwnersLogs() {
            @Override
            public List<IncomingEvent> eventsOf(String service, UUID subject, long after) {
                return ownersLog.stream()
                        .filter(event -> event.subject().equals(subject) && event.sequence() > after)
                        .toList();
            }

            @Override
            public LogPart after(String service, long position) {
                throw new OwnerAway(service, null);
            }
        };
        return new Intake(house, List.of(handler), owners, Clock.systemUTC());
    }

    private static IncomingEvent event(UUID subject, long sequence, String data) {
        return new IncomingEvent(
                UUID.nameUUIDFromBytes((subject + "/" + sequence).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                TYPE,
                "/test/reviews",
                subject,
                sequence,
                Instant.parse("2026-12-03T09:00:00Z"),
                List.of(),
                "service",
                null,
                null,
                data);
    }

    @Test
    @DisplayName("passes over what it had")
    void duplicates() {
        UUID subject = UUID.randomUUID();
        assertThat(intake.take(event(subject, 1, "a"))).isEqualTo(HANDLED);
        assertThat(intake.take(event(subject, 1, "a"))).isEqualTo(DUPLICATE);
        assertThat(done).containsExactly("a");
    }

    @Test
    @DisplayName("keeps what came too early until the one before it came")
    void early() {
        UUID subject = UUID.randomUUID();
        assertThat(intake.take(event(subject, 3, "c"))).isEqualTo(PARKED);
        assertThat(intake.take(event(subject, 2, "b"))).isEqualTo(PARKED);
        assertThat(intake.take(event(subject, 1, "a"))).isEqualTo(HANDLED);
        assertThat(done).containsExactly("a", "b", "c");
        assertThat(intake.parkedCount()).isZero();
    }

    @Test
    @DisplayName("parks poison and the later ones of its subject, lets others go on, and drains in order after the fix")
    void poison() {
        UUID ill = UUID.randomUUID();
        UUID well = UUID.randomUUID();
        poison.add("bad");
        intake.take(event(ill, 1, "good"));
        assertThat(intake.take(event(ill, 2, "bad"))).isEqualTo(PARKED);
        assertThat(intake.take(event(ill, 3, "later"))).isEqualTo(PARKED);
        assertThat(intake.take(event(well, 1, "other"))).isEqualTo(HANDLED);
        assertThat(intake.parkedCount()).isEqualTo(2);
        assertThat(intake.replayParked()).isZero();

        poison.clear();

        assertThat(intake.replayParked()).isEqualTo(2);
        assertThat(done).containsExactly("good", "other", "bad", "later");
        assertThat(intake.parkedCount()).isZero();
    }

    @Test
    @DisplayName("comes to the same in whatever order and however often events are given")
    void anyOrder() {
        List<UUID> subjects = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        List<IncomingEvent> events = new ArrayList<>();
        for (UUID subject : subjects) {
            for (long sequence = 1; sequence <= 20; sequence++) {
                events.add(event(subject, sequence, subject + "/" + sequence));
                events.add(event(subject, sequence, subject + "/" + sequence));
            }
        }
        Collections.shuffle(events, new Random(42));

        events.forEach(intake::take);

        assertThat(done).hasSize(60).doesNotHaveDuplicates();
        for (UUID subject : subjects) {
            assertThat(done.stream().filter(d -> d.startsWith(subject.toString())))
                    .isEqualTo(java.util.stream.LongStream.rangeClosed(1, 20)
                            .mapToObj(n -> subject + "/" + n)
                            .toList());
        }
    }

    @Test
    @DisplayName("asks the owner for what lies further back than the broker keeps")
    void asksTheOwner() {
        UUID subject = UUID.randomUUID();
        for (long sequence = 1; sequence <= 3; sequence++) {
            ownersLog.add(event(subject, sequence, "old " + sequence));
        }

        assertThat(intake.take(event(subject, 4, "new"))).isEqualTo(HANDLED);

        assertThat(done).containsExactly("old 1", "old 2", "old 3", "new");
    }

    @Test
    @DisplayName("is not turned back by an instance that lost its partition and goes on late")
    void lateInstance() {
        UUID subject = UUID.randomUUID();
        Intake other = anIntake();
        other.take(event(subject, 1, "a"));
        other.take(event(subject, 2, "b"));
        house.collection("intake", Document.class)
                .updateOne(Filters.eq("_id", event(subject, 1, "a").stream()), Updates.max("sequence", 1L));

        assertThat(intake.take(event(subject, 3, "c"))).isEqualTo(HANDLED);
    }

    @Test
    @DisplayName("goes on with what waited when it is given again what it handled before it was killed")
    void drainsAfterBeingKilled() {
        UUID subject = UUID.randomUUID();
        intake.take(event(subject, 2, "b"));
        house.collection("intake", Document.class)
                .insertOne(new Document("_id", event(subject, 1, "a").stream()).append("sequence", 1L));

        assertThat(intake.take(event(subject, 1, "a"))).isEqualTo(DUPLICATE);

        assertThat(done).containsExactly("b");
        assertThat(intake.parkedCount()).isZero();
    }

    @Test
    @DisplayName("keeps what stood in a message that is no event, up to a limit")
    void keepsUnreadable() {
        byte[] body = "x".repeat(UnreadableMessage.MOST_BYTES + 5).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var message = new org.apache.kafka.clients.consumer.ConsumerRecord<>("topic", 1, 7L, "key", body);
        message.headers().add("ce_type", "nonsense".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        intake.park("topic-1-7", "unreadable", UnreadableMessage.of(message));

        assertThat(intake.parked(10)).singleElement().satisfies(parked -> {
            UnreadableMessage kept = java.util.Objects.requireNonNull(parked.message());
            assertThat(kept.body().getData()).hasSize(UnreadableMessage.MOST_BYTES);
            assertThat(kept.size()).isEqualTo(body.length);
            assertThat(kept.key()).isEqualTo("key");
            assertThat(kept.headers()).containsExactly(new UnreadableMessage.Line("ce_type", "nonsense"));
        });
        assertThat(intake.replayParked()).isZero();
    }
}
